#+ result: situation/regular-contacts | org:organization | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA {
    <situation/regular-contacts> org:organization <twinning/aldstadt-brennburg> .
}
