#+ result: organisation/foreign-ministry-of-brenn | org:subOrganizationOf | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA {
    <organisation/foreign-ministry-of-brenn> org:subOrganizationOf <twinning/aldstadt-brennburg> .
}
