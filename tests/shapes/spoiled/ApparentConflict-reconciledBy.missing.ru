#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:reconciledBy | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> cmq:reconciledBy concept:coarser-span .
}
