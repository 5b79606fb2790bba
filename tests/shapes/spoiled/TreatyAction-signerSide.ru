#+ spoils: somebody of a third State signs
#+ result: event/treaty-2000-signature | - | person/cyd-cole | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/corin> a cmq:State ; skos:prefLabel "Corin"@en .
    <person/cyd-cole> cmq:actsFor <state/corin> .
    <event/treaty-2000-signature> cmq:signer <person/cyd-cole> .
}
