#+ spoils: the last day of an interval is shifted
#+ result: event/bo-visit-2011 | - | "2011-08-20/2011-08-25"^^edtf:EDTF | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/bo-visit-2011> cmq:latest "2011-08-25"^^xsd:date .
} ;
INSERT DATA {
    <event/bo-visit-2011> cmq:latest "2011-09-25"^^xsd:date .
}
