#+ spoils: a signer on behalf of a third State
#+ result: event/treaty-2000-signature/bruno-bey | - | state/corin | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/corin> a cmq:State ; skos:prefLabel "Corin"@en .
} ;
DELETE DATA {
    <event/treaty-2000-signature/bruno-bey> cmq:onBehalfOf <organisation/government-of-brenn> .
} ;
INSERT DATA {
    <event/treaty-2000-signature/bruno-bey> cmq:onBehalfOf <state/corin> .
}
