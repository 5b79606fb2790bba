#+ result: event/ada-arn-70th-birthday | cmq:anniversaryOf | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/ada-arn-70th-birthday> cmq:anniversaryOf <event/ada-arn-birth> .
}
