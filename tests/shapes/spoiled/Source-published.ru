#+ result: source/herald | dcterms:issued | "wrong" | Datatype | Violation
#+ result: source/herald | dcterms:issued | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <source/herald> dcterms:issued "wrong" .
}
