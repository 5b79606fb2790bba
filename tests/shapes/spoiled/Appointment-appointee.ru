#+ result: event/ada-arn-election | cmq:appointee | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/ada-arn-election> cmq:appointee <twinning/aldstadt-brennburg> .
}
