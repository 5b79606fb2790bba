#+ result: nesting/event/bo-visit-2011.date | cmq:outerClaim | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <nesting/event/bo-visit-2011.date> cmq:outerClaim <claim/a1111> .
}
