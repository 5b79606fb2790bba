#+ result: claim/a1111 | cmq:attestation | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/a1111> cmq:attestation <twinning/aldstadt-brennburg> .
}
