#+ result: event/severance-1995 | dcterms:type | - | MaxCount | Violation
#+ result: event/severance-1995 | dcterms:type | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <event/severance-1995> dcterms:type concept:other-conflict .
}
