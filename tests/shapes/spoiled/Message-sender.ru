#+ result: event/birthday-message | schema:sender | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/birthday-message> schema:sender <twinning/aldstadt-brennburg> .
}
