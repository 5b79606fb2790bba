#+ expected: claim/letters: is a reply to itself, directly or through other messages
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/accepted> { <event/letter> cmq:inReplyTo <event/answer> } }
