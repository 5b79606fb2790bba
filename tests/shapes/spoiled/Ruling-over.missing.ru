#+ result: ruling/f6666 | cmq:over | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <ruling/f6666> cmq:over <claim/c3333> .
}
