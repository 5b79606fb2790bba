#+ result: apparent-conflict/event/bo-visit-2011.date.coarser-span | cmq:conflictSide | claim/a1111 | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <apparent-conflict/event/bo-visit-2011.date.coarser-span> cmq:conflictSide <claim/a1111> .
}
