#+ result: office/foreign-minister-of-brenn | cmq:actsFor | state/brenn | Closed | Violation
#+ result: office/foreign-minister-of-brenn | cmq:rank | concept:minister | Closed | Violation
#+ result: office/foreign-minister-of-brenn | org:postIn | organisation/government-of-brenn | Closed | Violation
#+ result: office/foreign-minister-of-brenn | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: office/king-of-aldor | cmq:actsFor | state/old-aldor | Closed | Violation
#+ result: office/king-of-aldor | cmq:rank | concept:head-of-state | Closed | Violation
#+ result: office/king-of-aldor | org:postIn | state/old-aldor | Closed | Violation
#+ result: office/premier-of-brenn | cmq:actsFor | state/brenn | Closed | Violation
#+ result: office/premier-of-brenn | cmq:rank | concept:head-of-government | Closed | Violation
#+ result: office/premier-of-brenn | org:postIn | organisation/government-of-brenn | Closed | Violation
#+ result: office/president-of-aldor | cmq:actsFor | state/aldor | Closed | Violation
#+ result: office/president-of-aldor | cmq:rank | concept:head-of-state | Closed | Violation
#+ result: office/president-of-aldor | org:postIn | state/aldor | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <office/foreign-minister-of-brenn> schema:position 1 .
}
