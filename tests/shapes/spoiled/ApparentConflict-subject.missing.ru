#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:subject | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> cmq:subject <event/bo-visit-2011> .
}
