#+ result: claim/b2222 | prov:wasAttributedTo | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <claim/b2222> prov:wasAttributedTo <twinning/aldstadt-brennburg> .
}
