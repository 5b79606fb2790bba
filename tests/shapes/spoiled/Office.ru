#+ result: office/foreign-minister-of-brenn | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <office/foreign-minister-of-brenn> schema:position 1 .
}
