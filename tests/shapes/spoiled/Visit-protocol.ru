#+ result: event/bo-visit-2011 | cmq:protocol | - | MaxCount | Violation
#+ result: event/bo-visit-2011 | cmq:protocol | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <event/bo-visit-2011> cmq:protocol concept:other-conflict .
}
