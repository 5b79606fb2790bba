#+ result: event/bo-visit-2011 | sem:hasLatestEndTimeStamp | "wrong" | Datatype | Violation
#+ result: event/bo-visit-2011 | sem:hasLatestEndTimeStamp | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/bo-visit-2011> sem:hasLatestEndTimeStamp "wrong" .
}
