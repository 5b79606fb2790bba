#+ result: Wrong_Name | - | Wrong_Name | Pattern | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <Wrong_Name> a cmq:Place .
}
