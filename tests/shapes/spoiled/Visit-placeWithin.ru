#+ spoils: a place of the sending State
#+ result: event/bo-visit-2011 | - | place/brennburg | SPARQL | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/bo-visit-2011> sem:hasPlace <place/brennburg> .
}
