#+ result: claim/a1111#quote-1 | oa:exact | "wrong"@en | Datatype | Violation
#+ result: claim/a1111#quote-1 | oa:exact | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/a1111#quote-1> oa:exact "wrong"@en .
}
