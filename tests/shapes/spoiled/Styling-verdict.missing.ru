#+ result: styling/a1111.1.1 | cmq:verdict | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <styling/a1111.1.1> cmq:verdict concept:in-order .
}
