#+ result: organisation/government-of-brenn | schema:location | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <organisation/government-of-brenn> schema:location <twinning/aldstadt-brennburg> .
}
