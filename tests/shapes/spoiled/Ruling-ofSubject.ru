#+ result: ruling/f6666 | cmq:subject | "wrong" | NodeKind | Violation
#+ result: ruling/f6666 | cmq:subject | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <ruling/f6666> cmq:subject "wrong" .
}
