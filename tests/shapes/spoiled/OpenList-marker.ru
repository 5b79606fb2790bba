#+ result: situation/open-stops | cmq:marker | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/open-stops> cmq:marker "wrong" .
}
