#+ result: coverage/herald-visits | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <coverage/herald-visits> schema:position 1 .
}
