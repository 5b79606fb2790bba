#+ expected: claim/again: claims disagree, no ruling decides, and nothing is accepted of cmq:date of event/visit
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE WHERE { GRAPH <graph/accepted> { <event/visit> cmq:date ?date } }
