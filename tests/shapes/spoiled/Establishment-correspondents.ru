#+ spoils: a third State takes the place of one of the two
#+ result: event/establishment | - | organisation/government-of-brenn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/corin> a cmq:State ; skos:prefLabel "Corin"@en .
} ;
DELETE DATA {
    <event/establishment> cmq:between <state/brenn> .
} ;
INSERT DATA {
    <event/establishment> cmq:between <state/corin> .
}
