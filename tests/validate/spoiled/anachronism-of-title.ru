#+ expected: claim/visit: person/ada is styled "Premier of Ald" at event/visit, outside every known tenure of office/premier (concept:later-title-projected-back)
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA { GRAPH <graph/records> { <styling/visit.1.1> cmq:verdict concept:in-order } } ;
INSERT DATA {
  GRAPH <graph/records> {
    <styling/visit.1.1> cmq:verdict concept:not-held ; cmq:anachronismReason concept:later-title-projected-back .
  }
}
