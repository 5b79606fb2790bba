#+ spoils: the meeting comes after the visit
#+ result: event/summit | - | event/bo-visit-2011 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/summit> cmq:earliest "2011-08-24"^^xsd:date ; cmq:latest "2011-08-24"^^xsd:date .
} ;
INSERT DATA {
    <event/summit> cmq:earliest "2011-08-26"^^xsd:date ; cmq:latest "2011-08-26"^^xsd:date .
}
