#+ result: person/ada-arn | cmq:actsFor | state/aldor | Closed | Violation
#+ result: person/ada-arn | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: person/axel-alm | cmq:actsFor | state/aldor | Closed | Violation
#+ result: person/bela-bo | cmq:actsFor | state/brenn | Closed | Violation
#+ result: person/bruno-bey | cmq:actsFor | state/brenn | Closed | Violation
#+ result: person/old-king | cmq:actsFor | state/old-aldor | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <person/ada-arn> schema:position 1 .
}
