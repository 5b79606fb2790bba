#+ result: event/chapel-building | schema:object | - | MinCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/chapel-building> schema:object <place/brenn-chapel> .
}
