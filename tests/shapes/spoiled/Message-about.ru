#+ result: event/brenn-reply | schema:about | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/brenn-reply> schema:about "wrong" .
}
