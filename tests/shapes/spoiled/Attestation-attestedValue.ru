#+ result: claim/a1111#by-1 | cmq:attestedValue | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/a1111#by-1> cmq:attestedValue "another" .
}
