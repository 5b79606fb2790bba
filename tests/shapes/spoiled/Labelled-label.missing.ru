#+ result: state/aldor | skos:prefLabel | - | MinCount | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE DATA {
    <state/aldor> skos:prefLabel "Aldor"@en .
}
