#+ result: event/birthday-message | schema:recipient | - | MinCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/birthday-message> schema:recipient <person/ada-arn> .
}
