#+ result: office/foreign-minister-of-brenn | cmq:rank | - | MaxCount | Violation
#+ result: office/foreign-minister-of-brenn | cmq:rank | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <office/foreign-minister-of-brenn> cmq:rank concept:other-conflict .
}
