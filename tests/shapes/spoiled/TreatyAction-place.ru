#+ result: event/treaty-2000-signature | sem:hasPlace | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>

INSERT DATA {
    <event/treaty-2000-signature> sem:hasPlace <place/aldstadt> .
}
