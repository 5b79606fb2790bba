#+ result: event/statement-1995 | schema:recipient | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/statement-1995> schema:recipient <twinning/aldstadt-brennburg> .
}
