#+ result: event/recognition | cmq:recognisedGovernment | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/recognition> cmq:recognisedGovernment <twinning/aldstadt-brennburg> .
}
