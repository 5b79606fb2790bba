#+ result: distinction/j1111 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <distinction/j1111> cmq:reason "A visit is no document."@en .
}
