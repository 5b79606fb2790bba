#+ result: event/ada-arn-election | cmq:toPost | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/ada-arn-election> cmq:toPost <office/president-of-aldor> .
}
