#+ spoils: a message stays at home
#+ result: event/birthday-message | - | person/axel-alm | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/birthday-message> schema:sender <person/bela-bo> .
} ;
INSERT DATA {
    <event/birthday-message> schema:sender <person/axel-alm> .
}
