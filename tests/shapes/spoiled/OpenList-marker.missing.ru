#+ result: situation/open-stops | cmq:marker | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/open-stops> cmq:marker "such cities as"@en .
}
