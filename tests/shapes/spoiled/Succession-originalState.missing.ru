#+ result: event/aldor-succession | org:originalOrganization | - | MinCount | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

DELETE DATA {
    <event/aldor-succession> org:originalOrganization <state/old-aldor> .
}
