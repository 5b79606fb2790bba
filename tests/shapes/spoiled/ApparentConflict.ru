#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> schema:position 1 .
}
