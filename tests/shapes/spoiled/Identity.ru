#+ result: identity/e5555 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <identity/e5555> schema:position 1 .
}
