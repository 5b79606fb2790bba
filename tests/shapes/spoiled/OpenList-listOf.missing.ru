#+ result: situation/open-stops | cmq:listOf | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/open-stops> cmq:listOf <event/bo-visit-2011> .
}
