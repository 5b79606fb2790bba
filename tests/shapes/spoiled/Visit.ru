#+ result: event/bo-visit-2011 | cmq:delegationMember | office/foreign-minister-of-brenn | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:frame | event/lake-forum-2011 | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:host | person/ada-arn | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:protocol | concept:official-visit | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:purpose | "talks"@en | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:receivingState | state/aldor | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:sendingState | state/brenn | Closed | Violation
#+ result: event/bo-visit-2011 | cmq:visitor | person/bela-bo | Closed | Violation
#+ result: event/bo-visit-2011 | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/lost-visit | cmq:absenceReason | "The text names no State."@en | Closed | Violation
#+ result: event/lost-visit | cmq:visitor | person/cyd-cole | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/bo-visit-2011> schema:position 1 .
}
