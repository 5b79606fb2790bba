#+ result: unclaimed/d4444 | oa:hasSelector | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <unclaimed/d4444> oa:hasSelector <twinning/aldstadt-brennburg> .
}
