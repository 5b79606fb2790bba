#+ result: source/gazette | skos:prefLabel | - | UniqueLang | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <source/gazette> skos:prefLabel "Another name"@en .
}
