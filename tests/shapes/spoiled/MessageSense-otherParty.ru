#+ result: event/birthday-message | schema:sender | person/bela-bo | Disjoint | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/birthday-message> schema:recipient <person/bela-bo> .
}
