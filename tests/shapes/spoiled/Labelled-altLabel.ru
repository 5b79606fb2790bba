#+ result: state/aldor | skos:altLabel | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA {
    <state/aldor> skos:altLabel "wrong" .
}
