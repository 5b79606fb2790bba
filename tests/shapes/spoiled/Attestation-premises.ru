#+ result: claim/a1111#by-1 | prov:wasDerivedFrom | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <claim/a1111#by-1> prov:wasDerivedFrom <twinning/aldstadt-brennburg> .
}
