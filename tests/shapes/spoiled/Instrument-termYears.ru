#+ result: instrument/treaty-2000 | cmq:termYears | "0"^^xsd:integer | MinInclusive | Violation
#+ result: instrument/treaty-2000 | cmq:termYears | "wrong" | Datatype | Violation
#+ result: instrument/treaty-2000 | cmq:termYears | "wrong" | MinInclusive | Violation
#+ result: instrument/treaty-2000 | cmq:termYears | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <instrument/treaty-2000> cmq:termYears "wrong" .
    <instrument/treaty-2000> cmq:termYears 0 .
}
