#+ result: claim/d4444 | cmq:asPublished | "wrong" | Datatype | Violation
#+ result: claim/d4444 | cmq:asPublished | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/d4444> cmq:asPublished "wrong" .
}
