#+ result: event/alm-credentials | dcterms:type | - | MinCount | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <event/alm-credentials> dcterms:type concept:presentation-of-credentials .
}
