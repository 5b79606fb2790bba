#+ expected: source/one: is of kind concept:data-set, which speaks for nobody, but is on the side of state/ald
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { GRAPH <graph/records> { <source/one> dcterms:type concept:data-set ; cmq:side <state/ald> } }
