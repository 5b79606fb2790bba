#+ result: coverage/herald-meetings | cmq:between | person/bela-bo | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <coverage/herald-meetings> cmq:between <person/bela-bo> .
}
