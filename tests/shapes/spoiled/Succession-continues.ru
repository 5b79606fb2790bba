#+ spoils: a State continues that does not result
#+ result: event/aldor-succession | - | state/brenn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/aldor-succession> cmq:continuator <state/aldor> .
} ;
INSERT DATA {
    <event/aldor-succession> cmq:continuator <state/brenn> .
}
