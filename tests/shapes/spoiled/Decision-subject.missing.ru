#+ result: decision/event/bo-visit-2011.date | cmq:subject | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <decision/event/bo-visit-2011.date> cmq:subject <event/bo-visit-2011> .
}
