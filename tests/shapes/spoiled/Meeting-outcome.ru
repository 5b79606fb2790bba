#+ result: event/summit | cmq:outcome | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/summit> cmq:outcome "wrong" .
}
