#+ spoils: a third State acts
#+ result: event/treaty-2000-signature | - | state/corin | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/corin> a cmq:State ; skos:prefLabel "Corin"@en .
    <event/treaty-2000-signature> cmq:actingParty <state/corin> .
}
