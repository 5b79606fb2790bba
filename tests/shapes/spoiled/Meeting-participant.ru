#+ result: event/summit | cmq:participant | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/summit> cmq:participant <person/bela-bo> .
}
