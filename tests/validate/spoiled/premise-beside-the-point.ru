#+ expected: claim/again: rests on claim/treaty, which speaks of nothing that the claim speaks of
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA { GRAPH <graph/records> { <claim/again#by-1> prov:wasDerivedFrom <claim/visit> } } ;
INSERT DATA { GRAPH <graph/records> { <claim/again#by-1> prov:wasDerivedFrom <claim/treaty> } }
