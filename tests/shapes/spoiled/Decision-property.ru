#+ result: decision/event/bo-visit-2011.date | cmq:property | "wrong" | NodeKind | Violation
#+ result: decision/event/bo-visit-2011.date | cmq:property | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <decision/event/bo-visit-2011.date> cmq:property "wrong" .
}
