#+ result: event/chapel-consecration | schema:organizer | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/chapel-consecration> schema:organizer <twinning/aldstadt-brennburg> .
}
