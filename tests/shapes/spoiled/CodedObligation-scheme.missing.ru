#+ result: situation/pact-coded | cmq:scheme | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/pact-coded> cmq:scheme "Types of pact"@en .
}
