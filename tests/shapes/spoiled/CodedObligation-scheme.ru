#+ result: situation/pact-coded | cmq:scheme | "wrong" | Datatype | Violation
#+ result: situation/pact-coded | cmq:scheme | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/pact-coded> cmq:scheme "wrong" .
}
