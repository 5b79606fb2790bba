#+ result: situation/summits-counted | cmq:count | "1"^^xsd:integer | Closed | Violation
#+ result: situation/summits-counted | cmq:countOf | cmq:Meeting | Closed | Violation
#+ result: situation/summits-counted | cmq:counted | event/summit | Closed | Violation
#+ result: situation/summits-counted | schema:position | "1"^^xsd:integer | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <situation/summits-counted> schema:position 1 .
}
