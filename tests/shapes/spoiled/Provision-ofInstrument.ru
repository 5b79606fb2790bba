#+ result: provision/treaty-2000-trade | cmq:ofInstrument | - | MaxCount | Violation
#+ result: provision/treaty-2000-trade | cmq:ofInstrument | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <provision/treaty-2000-trade> cmq:ofInstrument <twinning/aldstadt-brennburg> .
}
