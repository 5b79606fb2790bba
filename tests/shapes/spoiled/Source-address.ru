#+ result: source/herald | schema:url | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <source/herald> schema:url "wrong" .
}
