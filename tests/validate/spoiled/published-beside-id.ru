#+ expected: source/lume-1950-06: is published 1951-06-02, but its id says 1950-06
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

INSERT DATA { GRAPH <graph/records> { <source/lume-1950-06> a cmq:Source ; dcterms:issued "1951-06-02"^^edtf:EDTF } }
