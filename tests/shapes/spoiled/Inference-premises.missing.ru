#+ result: inference/placed | prov:wasDerivedFrom | - | MinCount | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA {
    <inference/placed> prov:wasDerivedFrom <claim/a1111> .
}
