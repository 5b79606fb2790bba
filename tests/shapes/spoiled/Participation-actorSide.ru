#+ spoils: the actor acts for the other State
#+ result: event/bo-visit-2011/bela-bo | - | office/premier-of-brenn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <person/bela-bo> cmq:actsFor <state/brenn> .
} ;
INSERT DATA {
    <person/bela-bo> cmq:actsFor <state/aldor> .
}
