#+ expected: identity/visit: names claim/letters, which says nothing of event/visit
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/records> { <identity/visit> cmq:claim <claim/letters> } }
