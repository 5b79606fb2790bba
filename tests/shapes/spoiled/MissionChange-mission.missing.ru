#+ result: event/mission-opening | cmq:mission | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/mission-opening> cmq:mission <organisation/mission-of-aldor> .
}
