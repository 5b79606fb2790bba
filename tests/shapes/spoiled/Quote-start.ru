#+ result: claim/a1111#quote-1 | oa:start | "-1"^^xsd:integer | MinInclusive | Violation
#+ result: claim/a1111#quote-1 | oa:start | "wrong" | Datatype | Violation
#+ result: claim/a1111#quote-1 | oa:start | "wrong" | LessThan | Violation
#+ result: claim/a1111#quote-1 | oa:start | "wrong" | MinInclusive | Violation
#+ result: claim/a1111#quote-1 | oa:start | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/a1111#quote-1> oa:start "wrong" .
    <claim/a1111#quote-1> oa:start -1 .
}
