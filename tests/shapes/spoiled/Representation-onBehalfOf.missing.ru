#+ result: situation/protection-of-aldor | cmq:onBehalfOf | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/protection-of-aldor> cmq:onBehalfOf <state/aldor> .
}
