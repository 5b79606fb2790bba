#+ result: event/mission-opening | cmq:sendingState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/mission-opening> cmq:sendingState <state/aldor> .
}
