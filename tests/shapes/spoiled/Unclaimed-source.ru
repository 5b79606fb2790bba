#+ result: unclaimed/d4444 | prov:hadPrimarySource | - | MaxCount | Violation
#+ result: unclaimed/d4444 | prov:hadPrimarySource | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <unclaimed/d4444> prov:hadPrimarySource <twinning/aldstadt-brennburg> .
}
