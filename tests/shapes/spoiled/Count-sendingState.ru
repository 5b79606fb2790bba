#+ result: situation/visits-counted | cmq:sendingState | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <situation/visits-counted> cmq:sendingState <twinning/aldstadt-brennburg> .
}
