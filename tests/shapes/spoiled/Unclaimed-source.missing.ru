#+ result: unclaimed/d4444 | prov:hadPrimarySource | - | MinCount | Violation
BASE <https://example.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA {
    <unclaimed/d4444> prov:hadPrimarySource <source/herald> .
}
