#+ result: situation/open-stops | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/open-stops> schema:position 1 .
}
