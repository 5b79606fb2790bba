#+ result: event/bela-bo-death | bio:principal | person/bela-bo | Closed | Violation
#+ result: event/bela-bo-death | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/old-king-death | bio:principal | person/old-king | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/bela-bo-death> schema:position 1 .
}
