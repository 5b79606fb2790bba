#+ result: instrument/treaty-2000 | schema:about | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <instrument/treaty-2000> schema:about "wrong" .
}
