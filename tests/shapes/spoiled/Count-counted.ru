#+ result: situation/summits-counted | cmq:counted | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/summits-counted> cmq:counted <twinning/aldstadt-brennburg> .
}
