#+ spoils: a situation without kind
#+ result: situation/regular-contacts | - | situation/regular-contacts | SPARQL | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <situation/regular-contacts> dcterms:type concept:regular-contacts .
}
