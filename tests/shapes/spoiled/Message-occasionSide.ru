#+ spoils: sender and recipient change places
#+ result: event/birthday-message | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/birthday-message> schema:sender <person/bela-bo> ; schema:recipient <person/ada-arn> .
} ;
INSERT DATA {
    <event/birthday-message> schema:sender <person/ada-arn> ; schema:recipient <person/bela-bo> .
}
