#+ result: event/chapel-consecration | sem:hasPlace | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/chapel-consecration> sem:hasPlace <place/aldstadt> .
}
