#+ result: styling/a1111.1.1 | cmq:verdict | - | MaxCount | Violation
#+ result: styling/a1111.1.1 | cmq:verdict | concept:letter | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <styling/a1111.1.1> cmq:verdict concept:letter .
}
