#+ expected: claim/later: may be the same event as event/visit: same type, same participants, dates that overlap
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH <graph/accepted> { <event/later-visit> cmq:earliest ?day } }
INSERT { GRAPH <graph/accepted> { <event/later-visit> cmq:earliest "1950-01-01"^^xsd:date } }
WHERE { GRAPH <graph/accepted> { <event/later-visit> cmq:earliest ?day } } ;
DELETE { GRAPH <graph/records> { <distinction/visits> ?property ?value } } WHERE { GRAPH <graph/records> { <distinction/visits> ?property ?value } }
