#+ result: tenure/ada-arn-president-of-aldor | cmq:holder | - | MaxCount | Violation
#+ result: tenure/ada-arn-president-of-aldor | cmq:holder | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <tenure/ada-arn-president-of-aldor> cmq:holder <twinning/aldstadt-brennburg> .
}
