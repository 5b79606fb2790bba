#+ spoils: a host of the sending State
#+ result: event/bo-visit-2011 | - | person/bruno-bey | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011> cmq:host <person/bruno-bey> .
}
