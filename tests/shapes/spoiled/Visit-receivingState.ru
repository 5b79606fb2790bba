#+ result: event/bo-visit-2011 | cmq:receivingState | - | MaxCount | Violation
#+ result: event/bo-visit-2011 | cmq:receivingState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011> cmq:receivingState <twinning/aldstadt-brennburg> .
}
