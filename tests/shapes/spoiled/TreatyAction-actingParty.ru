#+ result: event/treaty-1961-signature | cmq:actingParty | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-1961-signature> cmq:actingParty <twinning/aldstadt-brennburg> .
}
