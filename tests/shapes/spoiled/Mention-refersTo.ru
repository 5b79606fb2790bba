#+ result: claim/a1111#mention-1 | cmq:refersTo | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/a1111#mention-1> cmq:refersTo "wrong" .
}
