#+ result: styling/a1111.1.1 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <styling/a1111.1.1> schema:position 1 .
}
