#+ result: unclaimed/d4444 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <unclaimed/d4444> schema:position 1 .
}
