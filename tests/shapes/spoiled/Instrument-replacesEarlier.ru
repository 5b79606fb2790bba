#+ spoils: the treaty replaced is the later one
#+ result: instrument/treaty-1961 | - | instrument/treaty-2000 | SPARQL | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

DELETE DATA {
    <instrument/treaty-2000> dcterms:replaces <instrument/treaty-1961> .
} ;
INSERT DATA {
    <instrument/treaty-1961> dcterms:replaces <instrument/treaty-2000> .
}
