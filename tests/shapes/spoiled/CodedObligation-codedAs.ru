#+ result: situation/pact-coded | cmq:codedAs | "wrong" | Datatype | Violation
#+ result: situation/pact-coded | cmq:codedAs | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/pact-coded> cmq:codedAs "wrong" .
}
