#+ result: unclaimed/d4444 | dcterms:type | - | MinCount | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <unclaimed/d4444> dcterms:type concept:evaluation .
}
