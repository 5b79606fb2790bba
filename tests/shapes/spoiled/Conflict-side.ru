#+ result: conflict/event/bo-visit-2011.date | cmq:conflictSide | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <conflict/event/bo-visit-2011.date> cmq:conflictSide <twinning/aldstadt-brennburg> .
}
