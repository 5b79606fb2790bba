#+ result: source/gazette | cmq:standing | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <source/gazette> cmq:standing concept:common-reference .
}
