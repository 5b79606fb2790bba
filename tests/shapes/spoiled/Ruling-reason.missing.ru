#+ result: ruling/f6666 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <ruling/f6666> cmq:reason "Written on the day."@en .
}
