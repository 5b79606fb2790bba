#+ result: event/brenn-reply | cmq:inReplyTo | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/brenn-reply> cmq:inReplyTo <twinning/aldstadt-brennburg> .
}
