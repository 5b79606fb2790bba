#+ result: source/herald | cmq:translatedFrom | "wrong tag" | Pattern | Violation
#+ result: source/herald | cmq:translatedFrom | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <source/herald> cmq:translatedFrom "wrong tag" .
}
