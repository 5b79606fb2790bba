#+ result: event/resumption-1997 | cmq:relationsLevel | - | MaxCount | Violation
#+ result: event/resumption-1997 | cmq:relationsLevel | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <event/resumption-1997> cmq:relationsLevel concept:other-conflict .
}
