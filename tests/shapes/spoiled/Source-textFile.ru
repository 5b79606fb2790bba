#+ result: source/herald | cmq:textFile | "wrong" | Pattern | Violation
#+ result: source/herald | cmq:textFile | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <source/herald> cmq:textFile "wrong" .
}
