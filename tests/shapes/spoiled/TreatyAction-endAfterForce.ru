#+ spoils: expiry before entry into force
#+ result: event/treaty-2000-expiry | - | event/treaty-2000-force | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/treaty-2000-expiry> cmq:latest "2010-10-31"^^xsd:date .
} ;
INSERT DATA {
    <event/treaty-2000-expiry> cmq:latest "2000-09-30"^^xsd:date .
}
