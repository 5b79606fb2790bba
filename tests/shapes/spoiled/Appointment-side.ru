#+ spoils: a person of the other State is appointed
#+ result: event/ada-arn-election | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/ada-arn-election> cmq:appointee <person/ada-arn> .
} ;
INSERT DATA {
    <event/ada-arn-election> cmq:appointee <person/bela-bo> .
}
