#+ result: dataset | dcterms:license | - | MinCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <dataset> dcterms:license "CC0-1.0" .
}
