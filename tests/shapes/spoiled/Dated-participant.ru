#+ result: event/summit | cmq:participant | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/summit> cmq:participant <twinning/aldstadt-brennburg> .
}
