#+ spoils: another calendar day
#+ result: event/ada-arn-70th-birthday | - | event/ada-arn-birth | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/ada-arn-70th-birthday> cmq:earliest "2010-02-16"^^xsd:date ; cmq:latest "2010-02-16"^^xsd:date .
} ;
INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:earliest "2010-02-17"^^xsd:date ; cmq:latest "2010-02-17"^^xsd:date .
}
