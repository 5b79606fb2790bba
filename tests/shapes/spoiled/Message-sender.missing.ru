#+ result: event/birthday-message | schema:sender | - | MinCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/birthday-message> schema:sender <person/bela-bo> .
}
