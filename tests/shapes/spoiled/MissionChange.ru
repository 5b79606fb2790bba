#+ result: event/mission-opening | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/mission-opening> schema:position 1 .
}
