#+ result: source/herald | dcterms:type | - | MaxCount | Violation
#+ result: source/herald | dcterms:type | concept:signature | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <source/herald> dcterms:type concept:signature .
}
