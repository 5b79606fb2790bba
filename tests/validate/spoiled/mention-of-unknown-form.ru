#+ expected: claim/visit: the form "Mrs Ada" is neither label nor altLabel of person/ada
BASE <https://w3id.org/communique/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

DELETE DATA { GRAPH <graph/entities> { <person/ada> skos:altLabel "Mrs Ada"@en } }
