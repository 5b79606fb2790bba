#+ result: provision/treaty-2000-trade | cmq:ofInstrument | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <provision/treaty-2000-trade> cmq:ofInstrument <instrument/treaty-2000> .
}
