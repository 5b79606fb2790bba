#+ result: event/bo-visit-2011 | cmq:sendingState | - | MaxCount | Violation
#+ result: event/bo-visit-2011 | cmq:sendingState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011> cmq:sendingState <twinning/aldstadt-brennburg> .
}
