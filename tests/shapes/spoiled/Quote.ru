#+ result: claim/a1111#quote-1 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <claim/a1111#quote-1> schema:position 1 .
}
