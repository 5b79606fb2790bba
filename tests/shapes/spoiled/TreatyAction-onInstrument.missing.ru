#+ result: event/treaty-1961-signature | cmq:onInstrument | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/treaty-1961-signature> cmq:onInstrument <instrument/treaty-1961> .
}
