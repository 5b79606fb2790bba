#+ result: event/alm-credentials | schema:recipient | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/alm-credentials> schema:recipient <twinning/aldstadt-brennburg> .
}
