#+ result: event/aldor-founding | cmq:ofState | state/aldor | Closed | Violation
#+ result: event/aldor-founding | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/brenn-founding | cmq:ofState | state/brenn | Closed | Violation
#+ result: event/old-aldor-founding | cmq:ofState | state/old-aldor | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/aldor-founding> schema:position 1 .
}
