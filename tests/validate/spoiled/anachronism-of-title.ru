#+ expected: claim/visit: person/ada is styled "Premier of Ald" on 1950-06-01, outside every known tenure of office/premier
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH <graph/accepted> { <tenure/ada-premier> cmq:earliest ?day } }
INSERT { GRAPH <graph/accepted> { <tenure/ada-premier> cmq:earliest "1951-01-01"^^xsd:date } }
WHERE { GRAPH <graph/accepted> { <tenure/ada-premier> cmq:earliest ?day } }
