#+ result: conflict/event/bo-visit-2011.date | cmq:conflictKind | concept:date-conflict | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:property | cmq:date | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:ruling | ruling/f6666 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:side | conflict/event/bo-visit-2011.date#side-1 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:side | conflict/event/bo-visit-2011.date#side-2 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | cmq:subject | event/bo-visit-2011 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <conflict/event/bo-visit-2011.date> schema:position 1 .
}
