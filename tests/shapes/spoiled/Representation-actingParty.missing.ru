#+ result: situation/protection-of-aldor | cmq:actingParty | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/protection-of-aldor> cmq:actingParty <state/dorn> .
}
