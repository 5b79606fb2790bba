#+ result: event/ada-arn-birth | cmq:date | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <event/ada-arn-birth> cmq:date "1940-02-16"^^edtf:EDTF .
}
