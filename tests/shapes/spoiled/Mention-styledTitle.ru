#+ result: claim/a1111#mention-1 | cmq:styledTitle | "wrong"@en | Datatype | Violation
#+ result: claim/a1111#mention-1 | cmq:styledTitle | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <claim/a1111#mention-1> cmq:styledTitle "wrong"@en .
}
