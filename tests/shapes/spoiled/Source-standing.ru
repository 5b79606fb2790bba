#+ result: source/gazette | cmq:standing | - | MaxCount | Violation
#+ result: source/gazette | cmq:standing | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <source/gazette> cmq:standing concept:other-conflict .
}
