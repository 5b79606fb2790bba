#+ result: styling/a1111.1.1 | cmq:heldThrough | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <styling/a1111.1.1> cmq:heldThrough "wrong" .
}
