#+ result: nesting/event/bo-visit-2011.date | cmq:outerClaim | claim/a1111 | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <nesting/event/bo-visit-2011.date> cmq:innerClaim <claim/a1111> .
}
