#+ result: source/gazette | cmq:side | "wrong" | NodeKind | Violation
#+ result: source/gazette | cmq:side | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <source/gazette> cmq:side "wrong" .
}
