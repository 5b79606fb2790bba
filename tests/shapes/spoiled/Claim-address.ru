#+ result: claim/b2222 | schema:url | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <claim/b2222> schema:url "wrong" .
}
