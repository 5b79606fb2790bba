#+ result: situation/open-stops | cmq:listOf | event/bo-visit-2011 | Closed | Violation
#+ result: situation/open-stops | cmq:listProperty | sem:hasPlace | Closed | Violation
#+ result: situation/open-stops | cmq:marker | "such cities as"@en | Closed | Violation
#+ result: situation/open-stops | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/open-stops> schema:position 1 .
}
