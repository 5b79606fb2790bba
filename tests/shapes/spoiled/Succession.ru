#+ result: event/aldor-succession | cmq:continuator | state/aldor | Closed | Violation
#+ result: event/aldor-succession | org:originalOrganization | state/old-aldor | Closed | Violation
#+ result: event/aldor-succession | org:resultingOrganization | state/aldor | Closed | Violation
#+ result: event/aldor-succession | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/aldor-succession> schema:position 1 .
}
