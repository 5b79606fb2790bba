#+ expected: claim/again: claim/again dates it within what claim/visit gives: two events or a disagreement
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/records> { <nesting/event/visit.date> cmq:ruling <ruling/visit> } }
