#+ spoils: relations end on the day before they begin
#+ result: event/severance-1995 | - | event/relations-1991 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/severance-1995> cmq:latest "1995-06-09"^^xsd:date .
} ;
INSERT DATA {
    <event/severance-1995> cmq:latest "1991-03-01"^^xsd:date .
}
