#+ result: dataset | dcterms:license | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <dataset> dcterms:license "another" .
}
