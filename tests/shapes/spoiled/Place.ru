#+ result: place/ald-valley | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <place/ald-valley> schema:position 1 .
}
