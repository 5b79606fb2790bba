#+ result: event/bo-visit-2011 | cmq:latest | "2000-01-01"^^xsd:date | Equals | Violation
#+ result: event/bo-visit-2011 | cmq:latest | "2011-08-25"^^xsd:date | Equals | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/bo-visit-2011> cmq:latest "2011-08-25"^^xsd:date .
} ;
INSERT DATA {
    <event/bo-visit-2011> cmq:latest "2000-01-01"^^xsd:date .
}
