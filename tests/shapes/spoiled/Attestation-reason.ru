#+ result: claim/a1111#by-1 | cmq:reason | "wrong" | Datatype | Violation
#+ result: claim/a1111#by-1 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/a1111#by-1> cmq:reason "wrong" .
}
