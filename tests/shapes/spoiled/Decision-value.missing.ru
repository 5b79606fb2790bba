#+ result: decision/event/bo-visit-2011.date | cmq:value | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <decision/event/bo-visit-2011.date> cmq:value "2011-08-20/2011-08-25"^^edtf:EDTF .
}
