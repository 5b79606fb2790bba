#+ spoils: the stop moves to the sending State
#+ result: event/aldstadt-stop | - | place/brennburg | SPARQL | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

DELETE DATA {
    <event/aldstadt-stop> sem:hasPlace <place/aldstadt> .
} ;
INSERT DATA {
    <event/aldstadt-stop> sem:hasPlace <place/brennburg> .
}
