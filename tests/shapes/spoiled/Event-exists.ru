#+ spoils: a State meets after its end
#+ result: event/bo-visit-2011 | - | state/old-aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011> cmq:receivingState <state/aldor> .
} ;
INSERT DATA {
    <event/bo-visit-2011> cmq:receivingState <state/old-aldor> .
}
