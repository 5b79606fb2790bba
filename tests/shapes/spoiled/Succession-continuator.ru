#+ result: event/aldor-succession | cmq:continuator | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/aldor-succession> cmq:continuator <twinning/aldstadt-brennburg> .
}
