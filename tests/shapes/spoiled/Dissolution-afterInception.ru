#+ spoils: end before beginning
#+ result: event/old-aldor-end | - | state/old-aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/old-aldor-end> cmq:earliest "1990-12-25"^^xsd:date ; cmq:latest "1990-12-25"^^xsd:date .
} ;
INSERT DATA {
    <event/old-aldor-end> cmq:earliest "1890-12-25"^^xsd:date ; cmq:latest "1890-12-25"^^xsd:date .
}
