#+ result: ruling/f6666 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <ruling/f6666> schema:position 1 .
}
