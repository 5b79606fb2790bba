#+ result: conflict/event/bo-visit-2011.date | cmq:conflictSide | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <conflict/event/bo-visit-2011.date> cmq:conflictSide <conflict/event/bo-visit-2011.date#side-2> .
}
