#+ spoils: a treaty replaces itself
#+ result: instrument/treaty-2000 | - | instrument/treaty-2000 | SPARQL | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <instrument/treaty-2000> dcterms:replaces <instrument/treaty-2000> .
}
