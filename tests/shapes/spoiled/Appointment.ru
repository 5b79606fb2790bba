#+ result: event/ada-arn-election | cmq:appointee | person/ada-arn | Closed | Violation
#+ result: event/ada-arn-election | cmq:toPost | office/president-of-aldor | Closed | Violation
#+ result: event/ada-arn-election | dcterms:type | concept:election | Closed | Violation
#+ result: event/ada-arn-election | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/ada-arn-election> schema:position 1 .
}
