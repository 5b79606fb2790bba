#+ expected: claim/treaty: is concept:interagency, but none of its signatories is one of that level
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA { GRAPH <graph/accepted> { <instrument/treaty> cmq:level concept:interagency } }
