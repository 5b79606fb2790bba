#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:conflictSide | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> cmq:conflictSide <apparent-conflict/event/bo-visit-2011.date.coarser-span#side-1> .
}
