#+ result: decision/event/bo-visit-2011.date | cmq:disputed | "wrong" | Datatype | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:disputed | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <decision/event/bo-visit-2011.date> cmq:disputed "wrong" .
}
