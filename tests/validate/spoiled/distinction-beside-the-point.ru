#+ expected: distinction/letters: names event/nothing, of which no claim states anything
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/records> { <distinction/letters> cmq:distinguishes <event/nothing> } }
