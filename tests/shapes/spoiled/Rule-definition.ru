#+ result: rule/narrower-bounds | skos:definition | - | MinCount | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE DATA {
    <rule/narrower-bounds> skos:definition "Of bounds that overlap the narrower are accepted."@en .
}
