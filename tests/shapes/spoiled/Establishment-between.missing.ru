#+ result: event/establishment | cmq:between | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/establishment> cmq:between <state/old-aldor> .
}
