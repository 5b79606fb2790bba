#+ result: provision/treaty-2000-trade | cmq:text | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <provision/treaty-2000-trade> cmq:text "wrong" .
}
