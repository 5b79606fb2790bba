#+ spoils: sending and receiving State change places
#+ result: event/bo-visit-2011 | - | office/foreign-minister-of-brenn | SPARQL | Violation
#+ result: event/bo-visit-2011 | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011> cmq:sendingState <state/brenn> ; cmq:receivingState <state/aldor> .
} ;
INSERT DATA {
    <event/bo-visit-2011> cmq:sendingState <state/aldor> ; cmq:receivingState <state/brenn> .
}
