#+ result: event/aldor-founding | cmq:date | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <event/aldor-founding> cmq:date "1990-12-25"^^edtf:EDTF .
}
