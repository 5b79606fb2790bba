#+ result: event/recognition | cmq:recognisingState | state/brenn | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/recognition> cmq:recognisedState <state/brenn> .
}
