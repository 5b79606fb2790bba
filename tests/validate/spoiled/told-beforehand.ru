#+ expected: source/two: is of 1949-06, but asserts event/visit of 1950-06-01 in claim/again
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
  GRAPH <graph/records> {
    <source/two> dcterms:issued "1949-06"^^edtf:EDTF ; cmq:latest "1949-06-30"^^xsd:date .
    <claim/again> cmq:modality concept:asserted .
  }
}
