#+ expected: claim/again: person/ada is both cmq:visitor and cmq:delegationMember of it
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA { GRAPH <graph/accepted> { <event/visit> cmq:delegationMember <person/ada> } }
