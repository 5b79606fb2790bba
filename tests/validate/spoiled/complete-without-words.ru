#+ expected: coverage/visits: calls a list complete in words that stand in no claim of its sources
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA { GRAPH <graph/records> {
  <coverage/visits> a cmq:Coverage ; cmq:sourceOf <source/herald> ; cmq:field cmq:Visit ; cmq:status concept:complete ; cmq:marker "in all"@en
} }
