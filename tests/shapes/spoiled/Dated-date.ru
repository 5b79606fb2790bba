#+ result: event/ada-arn-70th-birthday | cmq:date | "wrong" | Datatype | Violation
#+ result: event/ada-arn-70th-birthday | cmq:date | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:date "wrong" .
}
