#+ result: event/establishment | cmq:date | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <event/establishment> cmq:date "1948-10-12"^^edtf:EDTF .
}
