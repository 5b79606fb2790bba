#+ result: event/chapel-consecration | schema:object | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/chapel-consecration> schema:object "wrong" .
}
