#+ result: unclaimed/d4444 | oa:hasSelector | - | MinCount | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

DELETE DATA {
    <unclaimed/d4444> oa:hasSelector <unclaimed/d4444#quote-1> .
}
