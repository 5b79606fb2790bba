#+ result: dataset | dcat:version | - | MinCount | Violation
BASE <https://example.org/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

DELETE DATA {
    <dataset> dcat:version "1" .
}
