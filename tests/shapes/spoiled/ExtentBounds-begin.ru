#+ result: event/bo-visit-2011 | sem:hasEarliestBeginTimeStamp | "9999-01-01"^^xsd:date | LessThanOrEquals | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
    <event/bo-visit-2011> sem:hasEarliestBeginTimeStamp "2011-08-20"^^xsd:date .
} ;
INSERT DATA {
    <event/bo-visit-2011> sem:hasEarliestBeginTimeStamp "9999-01-01"^^xsd:date .
}
