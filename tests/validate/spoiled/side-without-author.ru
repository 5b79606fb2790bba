#+ expected: source/one: is on the side of state/bren, but names neither author nor publisher
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/records> { <source/one> cmq:side <state/bren> } }
