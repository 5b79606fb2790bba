#+ result: twinning/aldstadt-brennburg | cmq:twinnedPlace | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE DATA {
    <twinning/aldstadt-brennburg> cmq:twinnedPlace <place/brennburg> .
}
