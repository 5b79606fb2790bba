#+ result: conflict/event/bo-visit-2011.date | cmq:side | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <conflict/event/bo-visit-2011.date> cmq:side <conflict/event/bo-visit-2011.date#side-2> .
}
