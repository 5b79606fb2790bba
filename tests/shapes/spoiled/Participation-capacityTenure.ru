#+ spoils: the tenure begins after the visit
#+ result: event/bo-visit-2011/bela-bo | - | office/premier-of-brenn | SPARQL | Warning
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <tenure/bela-bo-premier-of-brenn> cmq:earliest "1998-01-01"^^xsd:date .
} ;
INSERT DATA {
    <tenure/bela-bo-premier-of-brenn> cmq:earliest "2012-01-01"^^xsd:date .
}
