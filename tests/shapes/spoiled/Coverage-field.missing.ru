#+ result: coverage/herald-visits | cmq:field | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <coverage/herald-visits> cmq:field cmq:Visit .
}
