#+ result: event/aldor-founding | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/aldor-founding> schema:position 1 .
}
