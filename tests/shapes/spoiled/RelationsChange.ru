#+ result: event/severance-1995 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/severance-1995> schema:position 1 .
}
