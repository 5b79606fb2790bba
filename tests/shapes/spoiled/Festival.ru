#+ result: event/spring-festival-28 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/spring-festival-28> schema:position 1 .
}
