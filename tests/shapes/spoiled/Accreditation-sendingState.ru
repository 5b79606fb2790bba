#+ result: event/alm-credentials | cmq:sendingState | - | MaxCount | Violation
#+ result: event/alm-credentials | cmq:sendingState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/alm-credentials> cmq:sendingState <twinning/aldstadt-brennburg> .
}
