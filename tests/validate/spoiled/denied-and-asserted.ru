#+ expected: claim/denial: denies rdf:type of event/visit, which claim/visit of the same source asserts
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
  GRAPH <graph/records> {
    <claim/visit> cmq:modality concept:asserted .
    <claim/denial> a cmq:Claim ; prov:hadPrimarySource <source/one> ; cmq:evidence concept:quoted ; cmq:modality concept:denied .
  }
  GRAPH <claim/denial> { <event/visit> a cmq:Visit }
}
