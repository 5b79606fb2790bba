#+ result: event/choir-performance | schema:performer | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/choir-performance> schema:performer <twinning/aldstadt-brennburg> .
}
