#+ result: nesting/event/bo-visit-2011.date | cmq:innerClaim | claim/b2222 | Closed | Violation
#+ result: nesting/event/bo-visit-2011.date | cmq:outerClaim | claim/a1111 | Closed | Violation
#+ result: nesting/event/bo-visit-2011.date | cmq:subject | event/bo-visit-2011 | Closed | Violation
#+ result: nesting/event/bo-visit-2011.date | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <nesting/event/bo-visit-2011.date> schema:position 1 .
}
