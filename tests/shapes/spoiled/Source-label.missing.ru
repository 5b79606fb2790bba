#+ result: source/gazette | skos:prefLabel | - | MinCount | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE DATA {
    <source/gazette> skos:prefLabel "The Gazette"@en .
}
