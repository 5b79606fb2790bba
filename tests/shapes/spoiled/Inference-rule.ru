#+ result: inference/placed | cmq:rule | - | MaxCount | Violation
#+ result: inference/placed | cmq:rule | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <inference/placed> cmq:rule <twinning/aldstadt-brennburg> .
}
