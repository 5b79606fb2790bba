#+ result: event/old-aldor-end | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/old-aldor-end> schema:position 1 .
}
