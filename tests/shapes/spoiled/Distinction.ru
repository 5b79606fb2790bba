#+ result: distinction/j1111 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <distinction/j1111> schema:position 1 .
}
