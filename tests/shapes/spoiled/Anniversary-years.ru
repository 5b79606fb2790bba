#+ spoils: a wrong ordinal
#+ result: event/ada-arn-70th-birthday | - | "60"^^xsd:integer | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/ada-arn-70th-birthday> cmq:ordinal 70 .
} ;
INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:ordinal 60 .
}
