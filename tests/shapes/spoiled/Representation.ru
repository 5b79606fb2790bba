#+ result: situation/protection-of-aldor | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/protection-of-aldor> schema:position 1 .
}
