#+ spoils: a visitor on behalf of the receiving State
#+ result: event/bo-visit-2011/bela-bo | - | state/aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011/bela-bo> cmq:onBehalfOf <state/brenn> .
} ;
INSERT DATA {
    <event/bo-visit-2011/bela-bo> cmq:onBehalfOf <state/aldor> .
}
