#+ result: event/bo-journey-2011 | owl:deprecated | "false"^^xsd:boolean | Pattern | Violation
BASE <https://example.org/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

INSERT DATA {
    <event/bo-journey-2011> owl:deprecated false .
}
