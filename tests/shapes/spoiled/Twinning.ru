#+ result: twinning/aldstadt-brennburg | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <twinning/aldstadt-brennburg> schema:position 1 .
}
