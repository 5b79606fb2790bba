#+ result: event/ada-arn-70th-birthday | cmq:anniversaryOf | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/ada-arn-70th-birthday> cmq:anniversaryOf <twinning/aldstadt-brennburg> .
}
