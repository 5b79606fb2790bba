#+ spoils: an inference that calls itself quoted
#+ result: inference/placed | - | concept:quoted | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <inference/placed> cmq:evidence concept:inferred .
} ;
INSERT DATA {
    <inference/placed> cmq:evidence concept:quoted .
}
