#+ spoils: the words of an official given as those of a treaty too
#+ result: claim/c3333 | - | person/bela-bo | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/c3333> cmq:inText <instrument/treaty-2000> .
}
