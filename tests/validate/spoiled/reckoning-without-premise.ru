#+ expected: claim/again: claim/again has a value by reckoning, but names no claim that it was reckoned from
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA { GRAPH <graph/records> { <claim/again#by-1> prov:wasDerivedFrom <claim/visit> } } ;
INSERT DATA { GRAPH <graph/records> { <claim/again#by-1> cmq:how concept:reckoning } }
