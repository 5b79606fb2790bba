#+ expected: claim/visit: state/ald acts before it existed (1951-01-01)
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH <graph/accepted> { <event/founding> cmq:earliest ?day } }
INSERT { GRAPH <graph/accepted> { <event/founding> cmq:earliest "1951-01-01"^^xsd:date } }
WHERE { GRAPH <graph/accepted> { <event/founding> cmq:earliest ?day } }
