#+ result: event/choir-performance | cmq:frame | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/choir-performance> cmq:frame <twinning/aldstadt-brennburg> .
}
