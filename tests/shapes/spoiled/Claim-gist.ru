#+ result: claim/b2222 | cmq:gist | "wrong" | Datatype | Violation
#+ result: claim/b2222 | cmq:gist | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/b2222> cmq:gist "wrong" .
}
