#+ expected: claim/visit: rests on itself through its premises
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA { GRAPH <graph/records> { <claim/visit> cmq:attestation <claim/visit#by-1> . <claim/visit#by-1> prov:wasDerivedFrom <claim/again> } }
