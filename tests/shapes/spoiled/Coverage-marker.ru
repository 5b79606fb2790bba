#+ result: coverage/herald-meetings | cmq:marker | "wrong" | Datatype | Violation
#+ result: coverage/herald-meetings | cmq:marker | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <coverage/herald-meetings> cmq:marker "wrong" .
}
