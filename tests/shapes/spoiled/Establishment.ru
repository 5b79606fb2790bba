#+ result: event/establishment | cmq:between | state/brenn | Closed | Violation
#+ result: event/establishment | cmq:between | state/old-aldor | Closed | Violation
#+ result: event/establishment | cmq:effectedBy | event/brenn-reply | Closed | Violation
#+ result: event/establishment | cmq:effectedBy | event/kings-letter | Closed | Violation
#+ result: event/establishment | cmq:relationsLevel | concept:embassy-level | Closed | Violation
#+ result: event/establishment | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/establishment> schema:position 1 .
}
