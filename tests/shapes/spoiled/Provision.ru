#+ result: provision/treaty-2000-trade | cmq:ofInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: provision/treaty-2000-trade | cmq:text | "to develop trade"@en | Closed | Violation
#+ result: provision/treaty-2000-trade | dcterms:subject | concept:trade | Closed | Violation
#+ result: provision/treaty-2000-trade | dcterms:type | concept:area-of-cooperation | Closed | Violation
#+ result: provision/treaty-2000-trade | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <provision/treaty-2000-trade> schema:position 1 .
}
