#+ result: situation/pact-coded | cmq:obligationKind | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <situation/pact-coded> cmq:obligationKind concept:defence-obligation .
}
