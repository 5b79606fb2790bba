#+ result: event/birthday-message | cmq:occasion | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/birthday-message> cmq:occasion <twinning/aldstadt-brennburg> .
}
