#+ result: twinning/aldstadt-brennburg | cmq:twinnedPlace | - | MaxCount | Violation
#+ result: twinning/aldstadt-brennburg | cmq:twinnedPlace | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <twinning/aldstadt-brennburg> cmq:twinnedPlace <twinning/aldstadt-brennburg> .
}
