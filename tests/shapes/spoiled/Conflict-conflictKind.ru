#+ result: conflict/event/bo-visit-2011.date | cmq:conflictKind | - | MaxCount | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:conflictKind | concept:letter | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <conflict/event/bo-visit-2011.date> cmq:conflictKind concept:letter .
}
