#+ result: distinction/j1111 | cmq:distinguishes | "wrong" | NodeKind | Violation
#+ result: distinction/j1111 | cmq:distinguishes | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <distinction/j1111> cmq:distinguishes "wrong" .
}
