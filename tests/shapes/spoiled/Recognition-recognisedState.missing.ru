#+ result: event/recognition | cmq:recognisedState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/recognition> cmq:recognisedState <state/aldor> .
}
