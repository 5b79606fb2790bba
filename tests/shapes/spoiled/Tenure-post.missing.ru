#+ result: tenure/ada-arn-president-of-aldor | cmq:post | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <tenure/ada-arn-president-of-aldor> cmq:post <office/president-of-aldor> .
}
