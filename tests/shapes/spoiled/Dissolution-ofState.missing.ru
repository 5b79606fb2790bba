#+ result: event/old-aldor-end | cmq:ofState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/old-aldor-end> cmq:ofState <state/old-aldor> .
}
