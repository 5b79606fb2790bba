#+ result: event/recognition | cmq:recognisedState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/recognition> cmq:recognisedState <twinning/aldstadt-brennburg> .
}
