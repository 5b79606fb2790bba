#+ result: gap/g7777 | cmq:reason | "wrong" | Datatype | Violation
#+ result: gap/g7777 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <gap/g7777> cmq:reason "wrong" .
}
