#+ spoils: a cited claim without gist
#+ result: claim/b2222 | - | claim/b2222 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <claim/b2222> cmq:gist "Bo came on 20 August 2011."@en .
}
