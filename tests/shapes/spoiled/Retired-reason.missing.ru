#+ result: event/bo-journey-2011 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-journey-2011> cmq:reason "It proved to be the visit itself."@en .
}
