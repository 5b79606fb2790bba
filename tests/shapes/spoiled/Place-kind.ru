#+ result: place/ald-valley | dcterms:type | - | MaxCount | Violation
#+ result: place/ald-valley | dcterms:type | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <place/ald-valley> dcterms:type concept:other-conflict .
}
