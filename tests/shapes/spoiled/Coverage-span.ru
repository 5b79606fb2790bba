#+ result: coverage/herald-visits | dcterms:temporal | "wrong" | Datatype | Violation
#+ result: coverage/herald-visits | dcterms:temporal | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <coverage/herald-visits> dcterms:temporal "wrong" .
}
