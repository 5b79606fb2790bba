#+ spoils: the host's side travels
#+ result: event/bo-visit-2011 | - | person/axel-alm | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011> cmq:visitor <person/axel-alm> .
}
