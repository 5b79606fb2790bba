#+ result: situation/regular-contacts | dcterms:subject | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <situation/regular-contacts> dcterms:subject concept:other-conflict .
}
