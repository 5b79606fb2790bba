#+ result: event/aldor-founding | cmq:ofState | - | MaxCount | Violation
#+ result: event/aldor-founding | cmq:ofState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/aldor-founding> cmq:ofState <twinning/aldstadt-brennburg> .
}
