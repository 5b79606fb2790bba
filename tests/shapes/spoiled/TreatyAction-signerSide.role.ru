#+ spoils: somebody signs who is known by a role elsewhere alone, on behalf of a third State
#+ result: event/treaty-2000-signature | - | person/dan-dorn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/corin> a cmq:State ; skos:prefLabel "Corin"@en .
    <person/dan-dorn> a cmq:Person ; skos:prefLabel "Dan Dorn"@en .
    <event/bo-visit-2011/dan-dorn> a cmq:Participation ;
        cmq:inEvent <event/bo-visit-2011> ; cmq:actor <person/dan-dorn> ; cmq:onBehalfOf <state/corin> .
    <event/treaty-2000-signature> cmq:signer <person/dan-dorn> .
}
