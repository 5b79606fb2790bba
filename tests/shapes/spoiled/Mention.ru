#+ result: claim/a1111#mention-1 | cmq:form | "Bela Bo" | Closed | Violation
#+ result: claim/a1111#mention-1 | cmq:refersTo | person/bela-bo | Closed | Violation
#+ result: claim/a1111#mention-1 | cmq:styledTitle | "Premier" | Closed | Violation
#+ result: claim/a1111#mention-1 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <claim/a1111#mention-1> schema:position 1 .
}
