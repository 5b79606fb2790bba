#+ result: ruling/f6666 | cmq:subject | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <ruling/f6666> cmq:subject <event/bo-visit-2011> .
}
