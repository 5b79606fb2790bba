#+ result: gap/g7777 | cmq:field | cmq:Recognition | Closed | Violation
#+ result: gap/g7777 | cmq:identifies | event/recognition | Closed | Violation
#+ result: gap/g7777 | cmq:reason | "The Herald does not tell of it."@en | Closed | Violation
#+ result: gap/g7777 | cmq:sourceOf | source/gazette | Closed | Violation
#+ result: gap/g7777 | dcterms:temporal | "1990"^^edtf:EDTF | Closed | Violation
#+ result: gap/g7777 | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <gap/g7777> schema:position 1 .
}
