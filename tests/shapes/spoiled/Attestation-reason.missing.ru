#+ result: claim/a1111#by-1 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <claim/a1111#by-1> cmq:reason "The paragraph tells of 2011."@en .
}
