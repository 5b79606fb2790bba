#+ result: event/ada-arn-70th-birthday | cmq:ordinal | "0"^^xsd:integer | MinInclusive | Violation
#+ result: event/ada-arn-70th-birthday | cmq:ordinal | "wrong" | Datatype | Violation
#+ result: event/ada-arn-70th-birthday | cmq:ordinal | "wrong" | MinInclusive | Violation
#+ result: event/ada-arn-70th-birthday | cmq:ordinal | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:ordinal "wrong" .
    <event/ada-arn-70th-birthday> cmq:ordinal 0 .
}
