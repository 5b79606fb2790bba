#+ result: event/bela-bo-death | cmq:date | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <event/bela-bo-death> cmq:date "2012-12-17"^^edtf:EDTF .
}
