#+ result: state/aldor | skos:prefLabel | "wrong" | Datatype | Violation
#+ result: state/aldor | skos:prefLabel | - | UniqueLang | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/aldor> skos:prefLabel "wrong" .
    <state/aldor> skos:prefLabel "Another name"@en .
}
