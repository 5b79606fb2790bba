#+ spoils: the mission closes on the day before it opens
#+ result: event/mission-closure | - | event/mission-opening | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/mission-closure> cmq:latest "1995-06-10"^^xsd:date .
} ;
INSERT DATA {
    <event/mission-closure> cmq:latest "1991-02-28"^^xsd:date .
}
