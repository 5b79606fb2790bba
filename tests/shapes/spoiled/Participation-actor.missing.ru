#+ result: event/bo-visit-2011/bela-bo | cmq:actor | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011/bela-bo> cmq:actor <person/bela-bo> .
}
