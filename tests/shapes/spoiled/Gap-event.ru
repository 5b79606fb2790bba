#+ result: gap/g7777 | cmq:identifies | "wrong" | NodeKind | Violation
#+ result: gap/g7777 | cmq:identifies | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <gap/g7777> cmq:identifies "wrong" .
}
