#+ result: event/bo-visit-2011 | sem:hasLatestBeginTimeStamp | "wrong" | Datatype | Violation
#+ result: event/bo-visit-2011 | sem:hasLatestBeginTimeStamp | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/bo-visit-2011> sem:hasLatestBeginTimeStamp "wrong" .
}
