#+ result: place/ald-valley | dcterms:type | concept:region | Closed | Violation
#+ result: place/ald-valley | schema:containedInPlace | state/aldor | Closed | Violation
#+ result: place/ald-valley | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: place/aldstadt | dcterms:type | concept:city | Closed | Violation
#+ result: place/aldstadt | schema:containedInPlace | place/ald-valley | Closed | Violation
#+ result: place/aldstadt | schema:latitude | "50.5"^^xsd:decimal | Closed | Violation
#+ result: place/aldstadt | schema:longitude | "10.25"^^xsd:decimal | Closed | Violation
#+ result: place/brenn-chapel | dcterms:type | concept:church-building | Closed | Violation
#+ result: place/brenn-chapel | schema:containedInPlace | place/brennburg | Closed | Violation
#+ result: place/brennburg | dcterms:type | concept:city | Closed | Violation
#+ result: place/brennburg | schema:containedInPlace | state/brenn | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <place/ald-valley> schema:position 1 .
}
