#+ spoils: a text without checksum
#+ result: source/herald | - | source/herald | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <source/herald> cmq:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" .
}
