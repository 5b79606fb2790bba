#+ expected: claim/letters: decides cmq:inReplyTo of event/answer, but the accepted layer does not say so
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/accepted> { <event/answer> cmq:inReplyTo <event/letter> } }
