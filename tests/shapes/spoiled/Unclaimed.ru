#+ result: unclaimed/d4444 | dcterms:type | concept:evaluation | Closed | Violation
#+ result: unclaimed/d4444 | oa:hasSelector | unclaimed/d4444#quote-1 | Closed | Violation
#+ result: unclaimed/d4444 | prov:hadPrimarySource | source/herald | Closed | Violation
#+ result: unclaimed/d4444 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <unclaimed/d4444> schema:position 1 .
}
