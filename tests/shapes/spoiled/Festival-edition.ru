#+ result: event/spring-festival-28 | cmq:edition | "0"^^xsd:integer | MinInclusive | Violation
#+ result: event/spring-festival-28 | cmq:edition | "wrong" | Datatype | Violation
#+ result: event/spring-festival-28 | cmq:edition | "wrong" | MinInclusive | Violation
#+ result: event/spring-festival-28 | cmq:edition | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/spring-festival-28> cmq:edition "wrong" .
    <event/spring-festival-28> cmq:edition 0 .
}
