#+ spoils: dead before the meeting
#+ result: event/aldstadt-stop | - | person/bela-bo | SPARQL | Violation
#+ result: event/bo-visit-2011 | - | person/bela-bo | SPARQL | Violation
#+ result: event/summit | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/bela-bo-death> cmq:earliest "2012-12-17"^^xsd:date ; cmq:latest "2012-12-17"^^xsd:date .
} ;
INSERT DATA {
    <event/bela-bo-death> cmq:earliest "2011-08-22"^^xsd:date ; cmq:latest "2011-08-22"^^xsd:date .
}
