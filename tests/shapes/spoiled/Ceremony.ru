#+ result: event/chapel-consecration | cmq:aegis | organisation/lake-forum | Closed | Violation
#+ result: event/chapel-consecration | cmq:instructedBy | person/bela-bo | Closed | Violation
#+ result: event/chapel-consecration | dcterms:type | concept:consecration | Closed | Violation
#+ result: event/chapel-consecration | schema:object | place/brenn-chapel | Closed | Violation
#+ result: event/chapel-consecration | schema:organizer | organisation/government-of-brenn | Closed | Violation
#+ result: event/chapel-consecration | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/chapel-consecration> schema:position 1 .
}
