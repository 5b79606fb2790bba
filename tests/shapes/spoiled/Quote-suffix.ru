#+ result: claim/a1111#quote-1 | oa:suffix | "wrong"@en | Datatype | Violation
#+ result: claim/a1111#quote-1 | oa:suffix | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/a1111#quote-1> oa:suffix "wrong"@en .
}
