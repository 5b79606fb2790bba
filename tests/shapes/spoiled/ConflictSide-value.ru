#+ result: conflict/event/bo-visit-2011.date#side-1 | cmq:value | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <conflict/event/bo-visit-2011.date#side-1> cmq:value "2011-08-20"^^edtf:EDTF .
}
