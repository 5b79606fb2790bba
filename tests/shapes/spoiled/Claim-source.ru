#+ result: claim/a1111 | prov:hadPrimarySource | - | MaxCount | Violation
#+ result: claim/a1111 | prov:hadPrimarySource | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <claim/a1111> prov:hadPrimarySource <twinning/aldstadt-brennburg> .
}
