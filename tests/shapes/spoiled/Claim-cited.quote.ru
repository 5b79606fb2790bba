#+ spoils: a cited claim with a quote
#+ result: claim/b2222 | - | claim/b2222 | SPARQL | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/b2222> oa:hasSelector <claim/a1111#quote-1> .
}
