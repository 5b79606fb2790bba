#+ spoils: the frame lies in another year
#+ result: event/bo-visit-2011 | - | event/lake-forum-2011 | SPARQL | Violation
#+ result: event/summit | - | event/lake-forum-2011 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/lake-forum-2011> cmq:earliest "2011-08-01"^^xsd:date ; cmq:latest "2011-08-31"^^xsd:date .
} ;
INSERT DATA {
    <event/lake-forum-2011> cmq:earliest "2010-08-01"^^xsd:date ; cmq:latest "2010-08-31"^^xsd:date .
}
