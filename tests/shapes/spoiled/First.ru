#+ result: situation/first-chapel | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/first-chapel> schema:position 1 .
}
