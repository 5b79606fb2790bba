#+ result: event/aldstadt-stop | sem:hasPlace | - | MinCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

DELETE DATA {
    <event/aldstadt-stop> sem:hasPlace <place/aldstadt> .
}
