#+ result: tenure/ada-arn-president-of-aldor | cmq:holder | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <tenure/ada-arn-president-of-aldor> cmq:holder <person/ada-arn> .
}
