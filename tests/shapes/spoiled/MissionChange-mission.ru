#+ result: event/mission-opening | cmq:mission | - | MaxCount | Violation
#+ result: event/mission-opening | cmq:mission | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/mission-opening> cmq:mission <twinning/aldstadt-brennburg> .
}
