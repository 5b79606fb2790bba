#+ spoils: a State whose beginning is its succession signs before it
#+ result: event/treaty-1961-signature | - | state/aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE WHERE { <event/aldor-founding> ?property ?value } ;
DELETE DATA {
    <instrument/treaty-1961> cmq:signatory <state/old-aldor> .
} ;
INSERT DATA {
    <instrument/treaty-1961> cmq:signatory <state/aldor> .
}
