#+ result: gap/g7777 | cmq:sourceOf | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <gap/g7777> cmq:sourceOf <twinning/aldstadt-brennburg> .
}
