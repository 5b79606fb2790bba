#+ spoils: the actor is exchanged and the id is not
#+ result: event/bo-visit-2011/bela-bo | - | person/bruno-bey | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011/bela-bo> cmq:actor <person/bela-bo> .
} ;
INSERT DATA {
    <event/bo-visit-2011/bela-bo> cmq:actor <person/bruno-bey> .
}
