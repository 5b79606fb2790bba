#+ result: dataset | dcterms:title | - | MinCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <dataset> dcterms:title "Aldor and Brenn"@en .
}
