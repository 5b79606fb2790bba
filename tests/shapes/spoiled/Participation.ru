#+ result: event/bo-visit-2011/bela-bo | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/bo-visit-2011/bela-bo> schema:position 1 .
}
