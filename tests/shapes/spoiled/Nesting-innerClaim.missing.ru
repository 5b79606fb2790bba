#+ result: nesting/event/bo-visit-2011.date | cmq:innerClaim | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <nesting/event/bo-visit-2011.date> cmq:innerClaim <claim/b2222> .
}
