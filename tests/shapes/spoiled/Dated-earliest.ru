#+ result: event/ada-arn-70th-birthday | cmq:earliest | "wrong" | Datatype | Violation
#+ result: event/ada-arn-70th-birthday | cmq:earliest | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:earliest "wrong" .
}
