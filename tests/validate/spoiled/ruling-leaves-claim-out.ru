#+ expected: ruling/visit: neither prefers nor sets aside claim/again, which says the same of cmq:date of event/visit as claim/visit
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA { GRAPH <graph/records> { <ruling/visit> cmq:over <claim/again> } } ;
INSERT DATA { GRAPH <graph/records> { <claim/again> cmq:modality concept:asserted } }
