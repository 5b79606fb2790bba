#+ result: ruling/f6666 | cmq:reason | "wrong" | Datatype | Violation
#+ result: ruling/f6666 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <ruling/f6666> cmq:reason "wrong" .
}
