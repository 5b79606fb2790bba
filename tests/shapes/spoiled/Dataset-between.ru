#+ result: dataset | cmq:between | person/bela-bo | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <dataset> cmq:between <person/bela-bo> .
}
