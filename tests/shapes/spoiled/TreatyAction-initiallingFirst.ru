#+ spoils: initialling after signature
#+ result: event/treaty-2000-initialling | - | event/treaty-2000-signature | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/treaty-2000-initialling> cmq:earliest "1999-01-01"^^xsd:date .
} ;
INSERT DATA {
    <event/treaty-2000-initialling> cmq:earliest "2000-03-01"^^xsd:date .
}
