#+ expected: person/lost: is declared, but nothing refers to it
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA { GRAPH <graph/entities> { <person/lost> a cmq:Person ; skos:prefLabel "Lost"@en } }
