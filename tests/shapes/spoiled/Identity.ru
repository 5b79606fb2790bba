#+ result: identity/e5555 | cmq:claim | claim/a1111 | Closed | Violation
#+ result: identity/e5555 | cmq:claim | claim/b2222 | Closed | Violation
#+ result: identity/e5555 | cmq:identifies | event/bo-visit-2011 | Closed | Violation
#+ result: identity/e5555 | cmq:reason | "Same visitor, same month."@en | Closed | Violation
#+ result: identity/e5555 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <identity/e5555> schema:position 1 .
}
