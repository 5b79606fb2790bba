#+ result: situation/regular-contacts | schema:about | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/regular-contacts> schema:about "wrong" .
}
