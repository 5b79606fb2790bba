#+ result: situation/summits-counted | cmq:count | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/summits-counted> cmq:count 1 .
}
