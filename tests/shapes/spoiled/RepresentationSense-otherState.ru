#+ result: situation/protection-of-aldor | cmq:actingParty | state/dorn | Disjoint | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/protection-of-aldor> cmq:onBehalfOf <state/dorn> .
}
