#+ result: situation/pact-coded | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/pact-coded> schema:position 1 .
}
