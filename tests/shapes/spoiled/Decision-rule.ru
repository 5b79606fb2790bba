#+ result: decision/event/bo-visit-2011.date | cmq:rule | - | MaxCount | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:rule | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <decision/event/bo-visit-2011.date> cmq:rule <twinning/aldstadt-brennburg> .
}
