#+ spoils: the other side drops out
#+ result: event/summit | - | state/aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/summit> cmq:participant <person/bela-bo> .
} ;
INSERT DATA {
    <event/summit> cmq:participant <person/axel-alm> .
}
