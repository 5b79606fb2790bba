#+ result: event/alm-credentials | cmq:sendingState | state/aldor | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/alm-credentials> cmq:receivingState <state/aldor> .
}
