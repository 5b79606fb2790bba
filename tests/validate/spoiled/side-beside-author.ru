#+ expected: source/one: is by Embassy of Ald, which names state/ald, but is on the side of state/bren
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { GRAPH <graph/records> { <source/one> cmq:side <state/bren> ; dcterms:publisher "Embassy of Ald" . <source/two> a cmq:Source ; cmq:side <state/ald> } }
