#+ result: situation/first-chapel | cmq:bearer | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/first-chapel> cmq:bearer "wrong" .
}
