#+ result: decision/event/bo-visit-2011.date | cmq:disputed | "false"^^xsd:boolean | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:opposedBy | claim/c3333 | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:property | cmq:date | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:rule | rule/narrower-bounds | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:ruling | ruling/f6666 | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:subject | event/bo-visit-2011 | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:supportedBy | claim/a1111 | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:value | "2011-08-20/2011-08-25"^^edtf:EDTF | Closed | Violation
#+ result: decision/event/bo-visit-2011.date | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <decision/event/bo-visit-2011.date> schema:position 1 .
}
