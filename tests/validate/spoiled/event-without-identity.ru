#+ expected: claim/again: told by source/one and source/two, but no identity says why both mean the same
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/records> { <identity/visit> cmq:identifies <event/visit> } }
