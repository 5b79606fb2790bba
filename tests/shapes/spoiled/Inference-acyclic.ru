#+ spoils: a premise derived from its conclusion
#+ result: inference/placed | - | inference/placed | SPARQL | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

INSERT DATA {
    <claim/a1111> prov:wasDerivedFrom <inference/placed> .
}
