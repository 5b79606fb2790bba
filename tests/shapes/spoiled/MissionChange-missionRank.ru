#+ result: event/mission-opening | cmq:missionRank | - | MaxCount | Violation
#+ result: event/mission-opening | cmq:missionRank | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <event/mission-opening> cmq:missionRank concept:other-conflict .
}
