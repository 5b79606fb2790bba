#+ spoils: the only English label becomes Russian
#+ result: place/brennburg | - | place/brennburg | SPARQL | Violation
BASE <https://example.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE DATA {
    <place/brennburg> skos:prefLabel "Brennburg"@en .
} ;
INSERT DATA {
    <place/brennburg> skos:prefLabel "Бреннбург"@ru .
}
