#+ result: event/severance-1995 | cmq:between | - | MaxCount | Violation
#+ result: event/severance-1995 | cmq:between | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/severance-1995> cmq:between <twinning/aldstadt-brennburg> .
}
