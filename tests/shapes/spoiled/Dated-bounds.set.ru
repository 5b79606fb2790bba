#+ spoils: a set of days and bounds that are not its first and last
#+ result: event/recognition | - | "[1990-12-25,1990-12-26]"^^edtf:EDTF | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <event/recognition> cmq:date "1990-12-27"^^edtf:EDTF .
} ;
INSERT DATA {
    <event/recognition> cmq:date "[1990-12-25,1990-12-26]"^^edtf:EDTF .
}
