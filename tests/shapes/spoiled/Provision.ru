#+ result: provision/treaty-2000-trade | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <provision/treaty-2000-trade> schema:position 1 .
}
