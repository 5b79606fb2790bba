#+ result: event/severance-1995 | cmq:effectedBy | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/severance-1995> cmq:effectedBy "wrong" .
}
