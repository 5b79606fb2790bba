#+ result: event/summit | cmq:agenda | "trade"@en | Closed | Violation
#+ result: event/summit | cmq:frame | event/lake-forum-2011 | Closed | Violation
#+ result: event/summit | cmq:outcome | "a declaration"@en | Closed | Violation
#+ result: event/summit | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/summit | schema:result | instrument/declaration-2011 | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/summit> schema:position 1 .
}
