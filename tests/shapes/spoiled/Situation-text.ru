#+ result: situation/regular-contacts | cmq:text | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/regular-contacts> cmq:text "wrong" .
}
