#+ expected: ruling/visit: prefers claim/visit and sets it aside
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/records> { <ruling/visit> cmq:over <claim/visit> } }
