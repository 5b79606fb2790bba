#+ expected: claim/treaty: the accepted cmq:signatory of instrument/treaty rests on no claim
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE { GRAPH <graph/records> { ?decision cmq:supportedBy ?claim } }
WHERE { GRAPH <graph/records> { ?decision cmq:property cmq:signatory ; cmq:supportedBy ?claim } }
