#+ result: styling/a1111.1.1 | cmq:claim | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <styling/a1111.1.1> cmq:claim <claim/a1111> .
}
