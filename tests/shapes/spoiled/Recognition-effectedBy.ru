#+ result: event/recognition | cmq:effectedBy | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/recognition> cmq:effectedBy "wrong" .
}
