#+ result: event/bo-journey-2011 | cmq:reason | "wrong" | Datatype | Violation
#+ result: event/bo-journey-2011 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-journey-2011> cmq:reason "wrong" .
}
