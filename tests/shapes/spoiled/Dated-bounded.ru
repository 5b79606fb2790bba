#+ spoils: a written day without a bound
#+ result: event/summit | - | "2011-08-24"^^edtf:EDTF | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/summit> cmq:latest "2011-08-24"^^xsd:date .
}
