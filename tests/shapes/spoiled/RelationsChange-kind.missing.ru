#+ result: event/severance-1995 | dcterms:type | - | MinCount | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <event/severance-1995> dcterms:type concept:severance .
}
