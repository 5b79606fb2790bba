#+ result: gap/g7777 | dcterms:temporal | - | MinCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>

DELETE DATA {
    <gap/g7777> dcterms:temporal "1990"^^edtf:EDTF .
}
