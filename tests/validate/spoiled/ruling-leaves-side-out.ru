#+ expected: ruling/visit: says nothing of claim/later, which stands on another side than the claims that it prefers
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
  GRAPH <graph/records> {
    <conflict/event/visit.date> cmq:conflictSide <conflict/event/visit.date#side-1> .
    <conflict/event/visit.date#side-1> cmq:claim <claim/later> .
  }
}
