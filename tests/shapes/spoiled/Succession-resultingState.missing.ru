#+ result: event/aldor-succession | org:resultingOrganization | - | MinCount | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

DELETE DATA {
    <event/aldor-succession> org:resultingOrganization <state/aldor> .
}
