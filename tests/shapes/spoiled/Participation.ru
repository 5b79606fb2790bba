#+ result: event/bo-visit-2011/bela-bo | cmq:actor | person/bela-bo | Closed | Violation
#+ result: event/bo-visit-2011/bela-bo | cmq:capacity | office/premier-of-brenn | Closed | Violation
#+ result: event/bo-visit-2011/bela-bo | cmq:inEvent | event/bo-visit-2011 | Closed | Violation
#+ result: event/bo-visit-2011/bela-bo | cmq:onBehalfOf | state/brenn | Closed | Violation
#+ result: event/bo-visit-2011/bela-bo | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/treaty-2000-signature/bruno-bey | cmq:actor | person/bruno-bey | Closed | Violation
#+ result: event/treaty-2000-signature/bruno-bey | cmq:capacity | office/foreign-minister-of-brenn | Closed | Violation
#+ result: event/treaty-2000-signature/bruno-bey | cmq:inEvent | event/treaty-2000-signature | Closed | Violation
#+ result: event/treaty-2000-signature/bruno-bey | cmq:onBehalfOf | organisation/government-of-brenn | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/bo-visit-2011/bela-bo> schema:position 1 .
}
