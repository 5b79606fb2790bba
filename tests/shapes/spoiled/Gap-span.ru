#+ result: gap/g7777 | dcterms:temporal | "wrong" | Datatype | Violation
#+ result: gap/g7777 | dcterms:temporal | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <gap/g7777> dcterms:temporal "wrong" .
}
