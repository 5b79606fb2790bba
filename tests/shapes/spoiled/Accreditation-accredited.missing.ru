#+ result: event/alm-credentials | cmq:accredited | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/alm-credentials> cmq:accredited <person/axel-alm> .
}
