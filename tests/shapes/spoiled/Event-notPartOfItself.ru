#+ spoils: the visit becomes part of its stop
#+ result: event/aldstadt-stop | - | event/aldstadt-stop | SPARQL | Violation
#+ result: event/bo-visit-2011 | - | event/bo-visit-2011 | SPARQL | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/bo-visit-2011> sem:subEventOf <event/aldstadt-stop> .
}
