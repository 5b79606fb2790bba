#+ result: coverage/herald-meetings | - | coverage/herald-meetings | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <coverage/herald-meetings> cmq:marker "there was no other"@en .
}
