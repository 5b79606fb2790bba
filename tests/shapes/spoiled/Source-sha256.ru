#+ result: source/herald | cmq:sha256 | "wrong" | Pattern | Violation
#+ result: source/herald | cmq:sha256 | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <source/herald> cmq:sha256 "wrong" .
}
