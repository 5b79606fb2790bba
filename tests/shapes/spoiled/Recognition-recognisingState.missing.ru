#+ result: event/recognition | cmq:recognisingState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/recognition> cmq:recognisingState <state/brenn> .
}
