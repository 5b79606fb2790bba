#+ spoils: a first of something not declared
#+ result: situation/first-chapel | - | event/unheard-of | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/first-chapel> cmq:firstOf <event/unheard-of> .
}
