#+ spoils: an office of the other State
#+ result: event/bo-visit-2011/bela-bo | - | office/president-of-aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011/bela-bo> cmq:capacity <office/premier-of-brenn> .
} ;
INSERT DATA {
    <event/bo-visit-2011/bela-bo> cmq:capacity <office/president-of-aldor> .
}
