#+ result: provision/treaty-2000-trade | dcterms:subject | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <provision/treaty-2000-trade> dcterms:subject concept:other-conflict .
}
