#+ spoils: the letter comes after the relations
#+ result: event/establishment | - | event/kings-letter | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/kings-letter> cmq:earliest "1948-10-08"^^xsd:date ; cmq:latest "1948-10-08"^^xsd:date .
} ;
INSERT DATA {
    <event/kings-letter> cmq:earliest "1948-11-08"^^xsd:date ; cmq:latest "1948-11-08"^^xsd:date .
}
