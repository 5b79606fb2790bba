#+ spoils: a third State breaks off the relations of two others
#+ result: event/severance-1995 | - | state/dorn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/severance-1995> cmq:actingParty <state/dorn> .
}
