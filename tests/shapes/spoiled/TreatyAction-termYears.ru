#+ result: event/treaty-2000-force | cmq:termYears | "0"^^xsd:integer | MinInclusive | Violation
#+ result: event/treaty-2000-force | cmq:termYears | "wrong" | Datatype | Violation
#+ result: event/treaty-2000-force | cmq:termYears | "wrong" | MinInclusive | Violation
#+ result: event/treaty-2000-force | cmq:termYears | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-2000-force> cmq:termYears "wrong" .
    <event/treaty-2000-force> cmq:termYears 0 .
}
