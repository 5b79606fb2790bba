#+ result: decision/event/bo-visit-2011.date | cmq:supportedBy | claim/a1111 | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <decision/event/bo-visit-2011.date> cmq:opposedBy <claim/a1111> .
}
