#+ result: organisation/aldor-choir | dcterms:type | - | MaxCount | Violation
#+ result: organisation/aldor-choir | dcterms:type | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <organisation/aldor-choir> dcterms:type concept:other-conflict .
}
