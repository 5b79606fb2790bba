#+ expected: event/old-visit: is replaced, in the end, by itself
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA { GRAPH <graph/records> {
  <event/old-visit> a cmq:Retired ; dcterms:isReplacedBy <event/older-visit> .
  <event/older-visit> a cmq:Retired ; dcterms:isReplacedBy <event/old-visit> .
} }
