#+ result: event/bo-journey-2011 | owl:deprecated | - | MinCount | Violation
BASE <https://example.org/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>

DELETE DATA {
    <event/bo-journey-2011> owl:deprecated true .
}
