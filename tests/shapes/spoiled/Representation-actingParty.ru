#+ result: situation/protection-of-aldor | cmq:actingParty | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/protection-of-aldor> cmq:actingParty <twinning/aldstadt-brennburg> .
}
