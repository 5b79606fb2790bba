#+ result: ruling/f6666 | cmq:over | claim/c3333 | Closed | Violation
#+ result: ruling/f6666 | cmq:prefers | claim/b2222 | Closed | Violation
#+ result: ruling/f6666 | cmq:property | cmq:date | Closed | Violation
#+ result: ruling/f6666 | cmq:reason | "Written on the day."@en | Closed | Violation
#+ result: ruling/f6666 | cmq:subject | event/bo-visit-2011 | Closed | Violation
#+ result: ruling/f6666 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <ruling/f6666> schema:position 1 .
}
