#+ result: ruling/f6666 | cmq:over | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <ruling/f6666> cmq:over <twinning/aldstadt-brennburg> .
}
