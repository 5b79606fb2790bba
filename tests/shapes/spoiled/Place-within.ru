#+ result: place/ald-valley | schema:containedInPlace | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <place/ald-valley> schema:containedInPlace <twinning/aldstadt-brennburg> .
}
