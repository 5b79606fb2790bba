#+ result: identity/e5555 | cmq:identifies | "wrong" | NodeKind | Violation
#+ result: identity/e5555 | cmq:identifies | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <identity/e5555> cmq:identifies "wrong" .
}
