#+ expected: identity/visit: names no claim of source/three, which tells of event/visit too
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
  GRAPH <graph/records> { <claim/third> a cmq:Claim ; prov:hadPrimarySource <source/three> ; cmq:evidence concept:cited }
  GRAPH <claim/third> { <event/visit> a cmq:Visit }
}
