#+ result: source/herald | dcterms:language | "wrong tag" | Pattern | Violation
#+ result: source/herald | dcterms:language | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <source/herald> dcterms:language "wrong tag" .
}
