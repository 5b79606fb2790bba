#+ result: tenure/ada-arn-president-of-aldor | cmq:date | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <tenure/ada-arn-president-of-aldor> cmq:date "2000-05-07/2012-05-07"^^edtf:EDTF .
}
