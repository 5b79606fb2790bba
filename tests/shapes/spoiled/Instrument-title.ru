#+ result: instrument/treaty-2000 | dcterms:title | "wrong" | Datatype | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <instrument/treaty-2000> dcterms:title "wrong" .
}
