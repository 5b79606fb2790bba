#+ spoils: one who acts for the receiving State is accredited to it
#+ result: event/alm-credentials | - | person/bruno-bey | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/alm-credentials> cmq:accredited <person/bruno-bey> .
}
