#+ result: tenure/ada-arn-president-of-aldor | cmq:holder | person/ada-arn | Closed | Violation
#+ result: tenure/ada-arn-president-of-aldor | cmq:post | office/president-of-aldor | Closed | Violation
#+ result: tenure/ada-arn-president-of-aldor | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: tenure/bela-bo-premier-of-brenn | cmq:holder | person/bela-bo | Closed | Violation
#+ result: tenure/bela-bo-premier-of-brenn | cmq:post | office/premier-of-brenn | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <tenure/ada-arn-president-of-aldor> schema:position 1 .
}
