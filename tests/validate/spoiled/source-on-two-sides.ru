#+ expected: source/one: is on the side of state/bren, but source/two of the same hand is on that of state/ald
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
  GRAPH <graph/records> {
    <source/one> cmq:side <state/bren> ; dcterms:publisher "Daily Lume" .
    <source/two> cmq:side <state/ald> ; dcterms:publisher "Daily Lume" .
  }
}
