#+ result: source/herald | prov:wasQuotedFrom | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <source/herald> prov:wasQuotedFrom <twinning/aldstadt-brennburg> .
}
