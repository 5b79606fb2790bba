#+ result: conflict/event/bo-visit-2011.date | cmq:conflictKind | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <conflict/event/bo-visit-2011.date> cmq:conflictKind concept:date-conflict .
}
