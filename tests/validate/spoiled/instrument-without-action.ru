#+ expected: claim/treaty: no signature, initialling or other action on this instrument is claimed
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA { GRAPH <graph/accepted> { <event/signature> cmq:onInstrument <instrument/treaty> } }
