#+ result: event/chapel-building | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/chapel-building> schema:position 1 .
}
