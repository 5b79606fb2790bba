#+ spoils: a State enters into relations before it begins
#+ result: event/establishment | - | state/aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/establishment> cmq:between <state/old-aldor> .
} ;
INSERT DATA {
    <event/establishment> cmq:between <state/aldor> .
}
