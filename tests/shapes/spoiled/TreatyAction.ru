#+ result: event/treaty-1961-signature | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/treaty-1961-signature> schema:position 1 .
}
