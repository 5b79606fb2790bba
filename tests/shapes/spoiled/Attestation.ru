#+ result: claim/a1111#by-1 | cmq:attestedValue | "2011" | Closed | Violation
#+ result: claim/a1111#by-1 | cmq:how | concept:context | Closed | Violation
#+ result: claim/a1111#by-1 | cmq:reason | "The paragraph tells of 2011."@en | Closed | Violation
#+ result: claim/a1111#by-1 | prov:wasDerivedFrom | claim/b2222 | Closed | Violation
#+ result: claim/a1111#by-1 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <claim/a1111#by-1> schema:position 1 .
}
