#+ spoils: a role in an event that does not name the actor
#+ result: event/treaty-2000-signature/bruno-bey | - | person/bruno-bey | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/treaty-2000-signature> cmq:signer <person/bruno-bey> .
}
