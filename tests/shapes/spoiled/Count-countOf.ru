#+ result: situation/summits-counted | cmq:countOf | "wrong" | NodeKind | Violation
#+ result: situation/summits-counted | cmq:countOf | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/summits-counted> cmq:countOf "wrong" .
}
