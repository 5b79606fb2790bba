#+ expected: distinction/visits: says that event/visit and event/later-visit are two, but identity/visit joins a claim that tells of the other alone
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/records> { <identity/visit> cmq:claim <claim/later> } }
