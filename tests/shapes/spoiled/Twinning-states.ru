#+ spoils: both places lie in one State
#+ result: twinning/aldstadt-brennburg | - | place/aldstadt | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <place/brennburg> schema:containedInPlace <state/brenn> .
} ;
INSERT DATA {
    <place/brennburg> schema:containedInPlace <state/old-aldor> .
}
