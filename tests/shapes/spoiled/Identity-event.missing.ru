#+ result: identity/e5555 | cmq:identifies | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <identity/e5555> cmq:identifies <event/bo-visit-2011> .
}
