#+ result: conflict/event/bo-visit-2011.date | cmq:property | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <conflict/event/bo-visit-2011.date> cmq:property cmq:date .
}
