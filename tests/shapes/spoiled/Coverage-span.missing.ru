#+ result: coverage/herald-visits | dcterms:temporal | - | MinCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <coverage/herald-visits> dcterms:temporal "1948/2012"^^edtf:EDTF .
}
