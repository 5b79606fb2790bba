#+ result: event/severance-1995 | cmq:actingParty | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/severance-1995> cmq:actingParty <twinning/aldstadt-brennburg> .
}
