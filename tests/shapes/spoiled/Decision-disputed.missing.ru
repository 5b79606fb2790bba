#+ result: decision/event/bo-visit-2011.date | cmq:disputed | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <decision/event/bo-visit-2011.date> cmq:disputed "false"^^xsd:boolean .
}
