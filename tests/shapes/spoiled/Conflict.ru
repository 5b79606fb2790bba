#+ result: conflict/event/bo-visit-2011.date | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <conflict/event/bo-visit-2011.date> schema:position 1 .
}
