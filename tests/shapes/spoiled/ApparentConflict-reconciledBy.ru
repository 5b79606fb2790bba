#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:reconciledBy | - | MaxCount | Violation
#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:reconciledBy | concept:letter | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> cmq:reconciledBy concept:letter .
}
