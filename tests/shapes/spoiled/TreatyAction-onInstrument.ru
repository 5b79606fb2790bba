#+ result: event/treaty-1961-signature | cmq:onInstrument | - | MaxCount | Violation
#+ result: event/treaty-1961-signature | cmq:onInstrument | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-1961-signature> cmq:onInstrument <twinning/aldstadt-brennburg> .
}
