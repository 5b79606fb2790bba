#+ result: claim/b2222 | cmq:inText | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/b2222> cmq:inText <twinning/aldstadt-brennburg> .
}
