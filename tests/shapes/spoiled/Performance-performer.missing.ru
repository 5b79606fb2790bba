#+ result: event/choir-performance | schema:performer | - | MinCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

DELETE DATA {
    <event/choir-performance> schema:performer <organisation/aldor-choir> .
}
