#+ result: distinction/j1111 | cmq:reason | "wrong" | Datatype | Violation
#+ result: distinction/j1111 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <distinction/j1111> cmq:reason "wrong" .
}
