#+ expected: identity/visit: has claims of fewer than two sources
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/records> { <identity/visit> cmq:claim <claim/again> } }
