#+ result: identity/e5555 | cmq:reason | "wrong" | Datatype | Violation
#+ result: identity/e5555 | cmq:reason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <identity/e5555> cmq:reason "wrong" .
}
