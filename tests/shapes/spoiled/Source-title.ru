#+ result: source/herald | dcterms:title | - | UniqueLang | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <source/herald> dcterms:title "Another name"@en .
}
