#+ spoils: somebody else answers
#+ result: event/brenn-reply | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/brenn-reply> schema:sender <organisation/government-of-brenn> .
} ;
INSERT DATA {
    <event/brenn-reply> schema:sender <person/bela-bo> .
} ;
DELETE DATA {
    <event/kings-letter> schema:recipient <organisation/government-of-brenn> .
} ;
INSERT DATA {
    <event/kings-letter> schema:recipient <person/bruno-bey> .
}
