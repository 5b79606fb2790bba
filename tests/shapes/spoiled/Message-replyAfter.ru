#+ spoils: the answer comes before the letter
#+ result: event/brenn-reply | - | event/kings-letter | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/brenn-reply> cmq:earliest "1948-10-12"^^xsd:date ; cmq:latest "1948-10-12"^^xsd:date .
} ;
INSERT DATA {
    <event/brenn-reply> cmq:earliest "1948-10-02"^^xsd:date ; cmq:latest "1948-10-02"^^xsd:date .
}
