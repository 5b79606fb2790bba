#+ expected: ruling/visit: names claim/letters, which says nothing of cmq:date of event/visit
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/records> { <ruling/visit> cmq:over <claim/again> } } ;
INSERT DATA { GRAPH <graph/records> { <ruling/visit> cmq:over <claim/letters> } }
