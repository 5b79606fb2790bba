#+ spoils: a registration that a treaty is said to have effected
#+ result: event/treaty-2000-registration | - | instrument/declaration-2011 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-2000-registration> cmq:effectedBy <instrument/declaration-2011> .
}
