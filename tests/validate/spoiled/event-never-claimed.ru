#+ expected: event/lost: is declared, but no claim says anything of it
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
  GRAPH <graph/entities> { <event/lost> a cmq:Visit }
  GRAPH <graph/records> { <ruling/lost> cmq:about <event/lost> }
}
