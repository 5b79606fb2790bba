#+ result: event/choir-performance | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/choir-performance> schema:position 1 .
}
