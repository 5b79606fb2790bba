#+ result: situation/pact-coded | dcat:version | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>

INSERT DATA {
    <situation/pact-coded> dcat:version "2" .
}
