#+ result: situation/open-stops | cmq:listProperty | "wrong" | NodeKind | Violation
#+ result: situation/open-stops | cmq:listProperty | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/open-stops> cmq:listProperty "wrong" .
}
