#+ result: event/establishment | cmq:between | - | MaxCount | Violation
#+ result: event/establishment | cmq:between | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/establishment> cmq:between <twinning/aldstadt-brennburg> .
}
