#+ result: event/choir-performance | cmq:frame | event/spring-festival-28 | Closed | Violation
#+ result: event/choir-performance | schema:performer | organisation/aldor-choir | Closed | Violation
#+ result: event/choir-performance | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/choir-performance> schema:position 1 .
}
