#+ result: tenure/ada-arn-president-of-aldor | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <tenure/ada-arn-president-of-aldor> schema:position 1 .
}
