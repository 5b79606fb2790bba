#+ result: event/bo-visit-2011 | cmq:purpose | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011> cmq:purpose "wrong" .
}
