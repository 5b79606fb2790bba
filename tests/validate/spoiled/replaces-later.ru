#+ expected: claim/treaty: instrument/treaty is said to replace instrument/newer, signed after it (1990-01-01)
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
  GRAPH <claim/treaty> { <instrument/treaty> dcterms:replaces <instrument/newer> }
  GRAPH <graph/accepted> {
    <event/signature> cmq:latest "1961-12-31"^^xsd:date .
    <event/newer-signature> cmq:onInstrument <instrument/newer> ; cmq:actionKind concept:signature ; cmq:earliest "1990-01-01"^^xsd:date .
  }
}
