#+ result: organisation/aldor-choir | cmq:actsFor | state/aldor | Closed | Violation
#+ result: organisation/aldor-choir | dcterms:type | concept:ensemble | Closed | Violation
#+ result: organisation/aldor-choir | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: organisation/foreign-ministry-of-brenn | dcterms:type | concept:ministry | Closed | Violation
#+ result: organisation/foreign-ministry-of-brenn | org:subOrganizationOf | organisation/government-of-brenn | Closed | Violation
#+ result: organisation/government-of-brenn | cmq:actsFor | state/brenn | Closed | Violation
#+ result: organisation/government-of-brenn | dcterms:type | concept:government | Closed | Violation
#+ result: organisation/government-of-brenn | schema:location | place/brennburg | Closed | Violation
#+ result: organisation/lake-forum | dcterms:type | concept:forum | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <organisation/aldor-choir> schema:position 1 .
}
