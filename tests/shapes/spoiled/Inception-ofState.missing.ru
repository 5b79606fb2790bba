#+ result: event/aldor-founding | cmq:ofState | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/aldor-founding> cmq:ofState <state/aldor> .
}
