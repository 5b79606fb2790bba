#+ spoils: the holder acts for the other State
#+ result: tenure/bela-bo-premier-of-brenn | - | office/premier-of-brenn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <tenure/bela-bo-premier-of-brenn> cmq:holder <person/bela-bo> .
} ;
INSERT DATA {
    <tenure/bela-bo-premier-of-brenn> cmq:holder <person/axel-alm> .
}
