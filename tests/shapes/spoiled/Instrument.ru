#+ result: instrument/declaration-2011 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <instrument/declaration-2011> schema:position 1 .
}
