#+ result: event/old-aldor-end | cmq:ofState | - | MaxCount | Violation
#+ result: event/old-aldor-end | cmq:ofState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/old-aldor-end> cmq:ofState <twinning/aldstadt-brennburg> .
}
