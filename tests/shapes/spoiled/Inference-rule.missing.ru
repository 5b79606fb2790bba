#+ result: inference/placed | cmq:rule | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <inference/placed> cmq:rule <rule/place-of-part> .
}
