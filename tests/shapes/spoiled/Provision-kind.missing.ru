#+ result: provision/treaty-2000-trade | dcterms:type | - | MinCount | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <provision/treaty-2000-trade> dcterms:type concept:area-of-cooperation .
}
