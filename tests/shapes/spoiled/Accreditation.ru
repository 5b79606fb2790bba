#+ result: event/alm-credentials | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/alm-credentials> schema:position 1 .
}
