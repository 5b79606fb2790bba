#+ result: decision/event/bo-visit-2011.date | cmq:rule | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <decision/event/bo-visit-2011.date> cmq:rule <rule/narrower-bounds> .
}
