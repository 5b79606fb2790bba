#+ result: event/lost-visit | cmq:absenceReason | "wrong" | Datatype | Violation
#+ result: event/lost-visit | cmq:absenceReason | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/lost-visit> cmq:absenceReason "wrong" .
}
