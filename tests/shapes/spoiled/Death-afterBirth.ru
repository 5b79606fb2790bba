#+ spoils: death before birth
#+ result: event/bela-bo-death | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/bela-bo-death> cmq:earliest "2012-12-17"^^xsd:date ; cmq:latest "2012-12-17"^^xsd:date .
} ;
INSERT DATA {
    <event/bela-bo-death> cmq:earliest "1912-12-17"^^xsd:date ; cmq:latest "1912-12-17"^^xsd:date .
}
