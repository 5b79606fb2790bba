#+ result: event/bo-journey-2011 | dcterms:isReplacedBy | "wrong" | NodeKind | Violation
BASE <https://example.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>

INSERT DATA {
    <event/bo-journey-2011> dcterms:isReplacedBy "wrong" .
}
