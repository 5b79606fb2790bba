#+ result: event/birthday-message | cmq:occasion | event/ada-arn-70th-birthday | Closed | Violation
#+ result: event/birthday-message | dcterms:type | concept:congratulatory-message | Closed | Violation
#+ result: event/birthday-message | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/birthday-message | schema:recipient | person/ada-arn | Closed | Violation
#+ result: event/birthday-message | schema:sender | person/bela-bo | Closed | Violation
#+ result: event/brenn-reply | cmq:inReplyTo | event/kings-letter | Closed | Violation
#+ result: event/brenn-reply | schema:about | event/establishment | Closed | Violation
#+ result: event/brenn-reply | schema:recipient | person/old-king | Closed | Violation
#+ result: event/brenn-reply | schema:sender | organisation/government-of-brenn | Closed | Violation
#+ result: event/kings-letter | dcterms:type | concept:letter | Closed | Violation
#+ result: event/kings-letter | schema:recipient | organisation/government-of-brenn | Closed | Violation
#+ result: event/kings-letter | schema:sender | person/old-king | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/birthday-message> schema:position 1 .
}
