#+ result: event/bo-visit-2011/bela-bo | cmq:actor | - | MaxCount | Violation
#+ result: event/bo-visit-2011/bela-bo | cmq:actor | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011/bela-bo> cmq:actor <twinning/aldstadt-brennburg> .
}
