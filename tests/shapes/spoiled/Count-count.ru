#+ result: situation/summits-counted | cmq:count | "0"^^xsd:integer | MinInclusive | Violation
#+ result: situation/summits-counted | cmq:count | "wrong" | Datatype | Violation
#+ result: situation/summits-counted | cmq:count | "wrong" | MinInclusive | Violation
#+ result: situation/summits-counted | cmq:count | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/summits-counted> cmq:count "wrong" .
    <situation/summits-counted> cmq:count 0 .
}
