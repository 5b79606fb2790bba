#+ result: coverage/herald-visits | cmq:reason | "wrong" | Datatype | Violation
#+ result: coverage/herald-visits | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <coverage/herald-visits> cmq:reason "wrong" .
}
