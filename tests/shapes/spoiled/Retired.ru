#+ result: event/bo-journey-2011 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/bo-journey-2011> schema:position 1 .
}
