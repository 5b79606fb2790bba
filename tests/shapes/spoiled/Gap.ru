#+ result: gap/g7777 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <gap/g7777> schema:position 1 .
}
