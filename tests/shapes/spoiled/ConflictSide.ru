#+ result: conflict/event/bo-visit-2011.date#side-1 | cmq:claim | claim/b2222 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date#side-1 | cmq:value | "2011-08-20"^^edtf:EDTF | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date#side-1 | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date#side-2 | cmq:claim | claim/c3333 | Closed | Violation
#+ result: conflict/event/bo-visit-2011.date#side-2 | cmq:value | "2011-08-21"^^edtf:EDTF | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <conflict/event/bo-visit-2011.date#side-1> schema:position 1 .
}
