#+ result: office/foreign-minister-of-brenn | cmq:actsFor | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <office/foreign-minister-of-brenn> cmq:actsFor <twinning/aldstadt-brennburg> .
}
