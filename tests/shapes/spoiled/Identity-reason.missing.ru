#+ result: identity/e5555 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <identity/e5555> cmq:reason "Same visitor, same month."@en .
}
