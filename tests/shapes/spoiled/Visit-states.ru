#+ spoils: a visit loses its receiving State
#+ result: event/bo-visit-2011 | - | event/bo-visit-2011 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <event/bo-visit-2011> cmq:receivingState <state/aldor> .
}
