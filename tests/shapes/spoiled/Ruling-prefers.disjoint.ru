#+ result: ruling/f6666 | cmq:prefers | claim/b2222 | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <ruling/f6666> cmq:over <claim/b2222> .
}
