#+ result: situation/pact-coded | cmq:between | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/pact-coded> cmq:between <state/brenn> .
}
