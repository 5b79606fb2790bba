#+ result: event/alm-credentials | cmq:sendingState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/alm-credentials> cmq:sendingState <state/aldor> .
}
