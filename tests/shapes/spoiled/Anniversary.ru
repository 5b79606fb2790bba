#+ result: event/ada-arn-70th-birthday | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/ada-arn-70th-birthday> schema:position 1 .
}
