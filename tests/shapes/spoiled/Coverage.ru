#+ result: coverage/herald-visits | cmq:field | cmq:Visit | Closed | Violation
#+ result: coverage/herald-visits | cmq:reason | "Read in full."@en | Closed | Violation
#+ result: coverage/herald-visits | cmq:sourceOf | source/herald | Closed | Violation
#+ result: coverage/herald-visits | cmq:status | concept:read-for | Closed | Violation
#+ result: coverage/herald-visits | dcterms:temporal | "1948/2012"^^edtf:EDTF | Closed | Violation
#+ result: coverage/herald-visits | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <coverage/herald-visits> schema:position 1 .
}
