#+ spoils: registration before signature
#+ result: event/treaty-2000-registration | - | event/treaty-2000-signature | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/treaty-2000-registration> cmq:earliest "2001-01-23"^^xsd:date ; cmq:latest "2001-01-23"^^xsd:date .
} ;
INSERT DATA {
    <event/treaty-2000-registration> cmq:earliest "2000-01-23"^^xsd:date ; cmq:latest "2000-01-23"^^xsd:date .
}
