#+ result: claim/a1111#quote-1 | oa:end | "wrong" | Datatype | Violation
#+ result: claim/a1111#quote-1 | oa:end | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/a1111#quote-1> oa:end "wrong" .
}
