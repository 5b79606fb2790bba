#+ result: event/summit | schema:result | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/summit> schema:result <twinning/aldstadt-brennburg> .
}
