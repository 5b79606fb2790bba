#+ spoils: born after the message
#+ result: event/ada-arn-election | - | person/ada-arn | SPARQL | Violation
#+ result: event/birthday-message | - | person/ada-arn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/ada-arn-birth> cmq:earliest "1940-02-16"^^xsd:date ; cmq:latest "1940-02-16"^^xsd:date .
} ;
INSERT DATA {
    <event/ada-arn-birth> cmq:earliest "2010-03-16"^^xsd:date ; cmq:latest "2010-03-16"^^xsd:date .
}
