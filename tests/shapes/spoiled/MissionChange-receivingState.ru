#+ result: event/mission-opening | cmq:receivingState | - | MaxCount | Violation
#+ result: event/mission-opening | cmq:receivingState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/mission-opening> cmq:receivingState <twinning/aldstadt-brennburg> .
}
