#+ result: event/spring-festival-28 | sem:hasPlace | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/spring-festival-28> sem:hasPlace <place/aldstadt> .
}
