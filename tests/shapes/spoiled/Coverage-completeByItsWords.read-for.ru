#+ result: coverage/herald-visits | - | coverage/herald-visits | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <coverage/herald-visits> cmq:marker "there was no other"@en .
}
