#+ result: inference/placed | prov:wasDerivedFrom | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <inference/placed> prov:wasDerivedFrom <twinning/aldstadt-brennburg> .
}
