#+ result: dataset | dcat:version | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

INSERT DATA {
    <dataset> dcat:version "another" .
}
