#+ result: event/statement-1995 | schema:sender | - | MinCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/statement-1995> schema:sender <organisation/government-of-brenn> .
}
