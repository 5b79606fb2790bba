#+ result: event/alm-credentials | cmq:accredited | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/alm-credentials> cmq:accredited <twinning/aldstadt-brennburg> .
}
