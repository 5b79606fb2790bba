#+ result: situation/first-chapel | cmq:firstOf | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <situation/first-chapel> cmq:firstOf <event/chapel-consecration> .
}
