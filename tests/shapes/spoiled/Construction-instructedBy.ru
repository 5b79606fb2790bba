#+ result: event/chapel-building | cmq:instructedBy | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/chapel-building> cmq:instructedBy <twinning/aldstadt-brennburg> .
}
