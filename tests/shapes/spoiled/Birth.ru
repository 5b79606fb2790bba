#+ result: event/ada-arn-birth | bio:principal | person/ada-arn | Closed | Violation
#+ result: event/ada-arn-birth | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/bela-bo-birth | bio:principal | person/bela-bo | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/ada-arn-birth> schema:position 1 .
}
