#+ result: instrument/treaty-2000 | cmq:forPeriod | "wrong" | Datatype | Violation
#+ result: instrument/treaty-2000 | cmq:forPeriod | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <instrument/treaty-2000> cmq:forPeriod "wrong" .
}
