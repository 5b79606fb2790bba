#+ result: instrument/declaration-2011 | cmq:designation | - | MaxCount | Violation
#+ result: instrument/declaration-2011 | cmq:designation | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <instrument/declaration-2011> cmq:designation concept:other-conflict .
}
