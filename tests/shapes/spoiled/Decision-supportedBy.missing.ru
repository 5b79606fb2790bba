#+ result: decision/event/bo-visit-2011.date | cmq:supportedBy | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <decision/event/bo-visit-2011.date> cmq:supportedBy <claim/a1111> .
}
