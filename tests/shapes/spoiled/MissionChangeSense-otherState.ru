#+ result: event/mission-opening | cmq:sendingState | state/aldor | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/mission-opening> cmq:receivingState <state/aldor> .
}
