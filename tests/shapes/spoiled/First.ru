#+ result: situation/first-chapel | cmq:bearer | place/brenn-chapel | Closed | Violation
#+ result: situation/first-chapel | cmq:firstOf | event/chapel-consecration | Closed | Violation
#+ result: situation/first-chapel | cmq:scope | "chapels in Brenn"@en | Closed | Violation
#+ result: situation/first-chapel | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/first-chapel> schema:position 1 .
}
