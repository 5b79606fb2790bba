#+ result: claim/a1111#mention-1 | cmq:refersTo | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <claim/a1111#mention-1> cmq:refersTo <person/bela-bo> .
}
