#+ result: event/aldor-succession | org:originalOrganization | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA {
    <event/aldor-succession> org:originalOrganization <twinning/aldstadt-brennburg> .
}
