#+ result: identity/e5555 | cmq:claim | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <identity/e5555> cmq:claim <twinning/aldstadt-brennburg> .
}
