#+ result: event/birthday-message | schema:recipient | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/birthday-message> schema:recipient <twinning/aldstadt-brennburg> .
}
