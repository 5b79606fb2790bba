#+ result: person/ada-arn | cmq:actsFor | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <person/ada-arn> cmq:actsFor <twinning/aldstadt-brennburg> .
}
