#+ spoils: a State whose beginning is its succession enters into relations before it
#+ result: event/establishment | - | state/aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE WHERE { <event/aldor-founding> ?property ?value } ;
DELETE DATA {
    <event/establishment> cmq:between <state/old-aldor> .
} ;
INSERT DATA {
    <event/establishment> cmq:between <state/aldor> .
}
