#+ result: event/spring-festival-28 | cmq:series | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/spring-festival-28> cmq:series "wrong" .
}
