#+ result: ruling/f6666 | cmq:prefers | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <ruling/f6666> cmq:prefers <claim/b2222> .
}
