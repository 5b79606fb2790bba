#+ result: distinction/j1111 | cmq:distinguishes | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <distinction/j1111> cmq:distinguishes <event/bo-visit-2011> .
}
