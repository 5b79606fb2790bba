#+ spoils: a State signs after its end
#+ result: event/treaty-2000-initialling | - | state/old-aldor | SPARQL | Violation
#+ result: event/treaty-2000-signature | - | state/old-aldor | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <instrument/treaty-2000> cmq:signatory <state/aldor> .
} ;
INSERT DATA {
    <instrument/treaty-2000> cmq:signatory <state/old-aldor> .
}
