#+ result: person/ada-arn | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <person/ada-arn> schema:position 1 .
}
