#+ result: coverage/herald-visits | cmq:status | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <coverage/herald-visits> cmq:status concept:read-for .
}
