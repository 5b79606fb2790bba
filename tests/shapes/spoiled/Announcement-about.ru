#+ result: event/statement-1995 | schema:about | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/statement-1995> schema:about "wrong" .
}
