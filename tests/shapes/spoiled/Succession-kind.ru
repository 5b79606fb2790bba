#+ result: event/aldor-succession | dcterms:type | - | MaxCount | Violation
#+ result: event/aldor-succession | dcterms:type | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <event/aldor-succession> dcterms:type concept:other-conflict .
}
