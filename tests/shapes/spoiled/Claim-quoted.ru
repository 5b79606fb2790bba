#+ spoils: a quoted claim without quote
#+ result: claim/a1111 | - | claim/a1111 | SPARQL | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE DATA {
    <claim/a1111> oa:hasSelector <claim/a1111#quote-1> .
}
