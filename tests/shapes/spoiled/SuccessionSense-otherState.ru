#+ result: event/aldor-succession | org:originalOrganization | state/old-aldor | Disjoint | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA {
    <event/aldor-succession> org:resultingOrganization <state/old-aldor> .
}
