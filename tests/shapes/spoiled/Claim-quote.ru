#+ result: claim/a1111 | oa:hasSelector | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>

INSERT DATA {
    <claim/a1111> oa:hasSelector <twinning/aldstadt-brennburg> .
}
