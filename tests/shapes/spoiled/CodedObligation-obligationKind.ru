#+ result: situation/pact-coded | cmq:obligationKind | - | MaxCount | Violation
#+ result: situation/pact-coded | cmq:obligationKind | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <situation/pact-coded> cmq:obligationKind concept:other-conflict .
}
