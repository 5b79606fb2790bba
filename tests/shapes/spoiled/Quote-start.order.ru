#+ result: claim/a1111#quote-1 | oa:start | "999"^^xsd:integer | LessThan | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE DATA {
    <claim/a1111#quote-1> oa:start 0 .
} ;
INSERT DATA {
    <claim/a1111#quote-1> oa:start 999 .
}
