#+ spoils: the answer goes to somebody else
#+ result: event/brenn-reply | - | person/ada-arn | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/brenn-reply> schema:recipient <person/old-king> .
} ;
INSERT DATA {
    <event/brenn-reply> schema:recipient <person/ada-arn> .
}
