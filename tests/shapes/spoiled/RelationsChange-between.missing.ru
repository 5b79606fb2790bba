#+ result: event/severance-1995 | cmq:between | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/severance-1995> cmq:between <state/aldor> .
}
