#+ result: event/aldstadt-stop | sem:hasPlace | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/aldstadt-stop> sem:hasPlace <twinning/aldstadt-brennburg> .
}
