#+ spoils: the valley lies in the city
#+ result: place/ald-valley | - | place/ald-valley | SPARQL | Violation
#+ result: place/aldstadt | - | place/aldstadt | SPARQL | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <place/ald-valley> schema:containedInPlace <place/aldstadt> .
}
