#+ expected: claim/letters: schema:recipient is accepted, but no decision says why
BASE <https://w3id.org/communique/>
PREFIX schema: <https://schema.org/>

INSERT DATA { GRAPH <graph/accepted> { <event/letter> schema:recipient <state/ald> } }
