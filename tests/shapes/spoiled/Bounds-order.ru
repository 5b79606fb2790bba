#+ result: event/ada-arn-70th-birthday | cmq:earliest | "9999-01-01"^^xsd:date | LessThanOrEquals | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/ada-arn-70th-birthday> cmq:earliest "2010-02-16"^^xsd:date .
} ;
INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:earliest "9999-01-01"^^xsd:date .
}
