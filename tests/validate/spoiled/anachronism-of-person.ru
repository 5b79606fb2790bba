#+ expected: claim/later: person/ada acts after death (1951-12-31)
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH <graph/accepted> { <event/death> cmq:latest ?day } }
INSERT { GRAPH <graph/accepted> { <event/death> cmq:latest "1951-12-31"^^xsd:date } }
WHERE { GRAPH <graph/accepted> { <event/death> cmq:latest ?day } }
