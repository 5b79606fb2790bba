#+ result: styling/a1111.1.1 | cmq:titleOffice | "wrong" | NodeKind | Violation
#+ result: styling/a1111.1.1 | cmq:titleOffice | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <styling/a1111.1.1> cmq:titleOffice "wrong" .
}
