#+ result: event/aldstadt-stop | sem:subEventOf | - | MinCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

DELETE DATA {
    <event/aldstadt-stop> sem:subEventOf <event/bo-visit-2011> .
}
