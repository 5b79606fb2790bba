#+ result: event/recognition | cmq:recognitionMode | - | MaxCount | Violation
#+ result: event/recognition | cmq:recognitionMode | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <event/recognition> cmq:recognitionMode concept:other-conflict .
}
