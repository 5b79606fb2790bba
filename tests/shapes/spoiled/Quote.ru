#+ result: claim/a1111#quote-1 | oa:end | "30"^^xsd:integer | Closed | Violation
#+ result: claim/a1111#quote-1 | oa:exact | "Premier Bela Bo came in August" | Closed | Violation
#+ result: claim/a1111#quote-1 | oa:prefix | "In Aldor, " | Closed | Violation
#+ result: claim/a1111#quote-1 | oa:start | "0"^^xsd:integer | Closed | Violation
#+ result: claim/a1111#quote-1 | oa:suffix | " with others" | Closed | Violation
#+ result: claim/a1111#quote-1 | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: unclaimed/d4444#quote-1 | oa:end | "50"^^xsd:integer | Closed | Violation
#+ result: unclaimed/d4444#quote-1 | oa:exact | "Glorious friendship" | Closed | Violation
#+ result: unclaimed/d4444#quote-1 | oa:start | "31"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <claim/a1111#quote-1> schema:position 1 .
}
