#+ result: claim/a1111#by-1 | cmq:attestedValue | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <claim/a1111#by-1> cmq:attestedValue "2011" .
}
