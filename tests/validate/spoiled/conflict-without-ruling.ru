#+ expected: claim/again: sources disagree on cmq:date (concept:date-conflict) and no ruling says which is preferred
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/records> { <conflict/event/visit.date> cmq:ruling <ruling/visit> } }
