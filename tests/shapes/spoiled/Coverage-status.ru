#+ result: coverage/herald-visits | cmq:status | - | MaxCount | Violation
#+ result: coverage/herald-visits | cmq:status | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <coverage/herald-visits> cmq:status concept:other-conflict .
}
