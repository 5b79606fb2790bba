#+ result: gap/g7777 | cmq:reason | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <gap/g7777> cmq:reason "The Herald does not tell of it."@en .
}
