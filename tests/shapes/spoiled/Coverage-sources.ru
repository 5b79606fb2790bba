#+ result: coverage/herald-visits | cmq:sourceOf | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <coverage/herald-visits> cmq:sourceOf <twinning/aldstadt-brennburg> .
}
