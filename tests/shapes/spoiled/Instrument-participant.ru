#+ result: instrument/declaration-2011 | cmq:participant | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <instrument/declaration-2011> cmq:participant <twinning/aldstadt-brennburg> .
}
