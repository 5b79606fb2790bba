#+ result: styling/a1111.1.1 | cmq:judgedMention | - | MaxCount | Violation
#+ result: styling/a1111.1.1 | cmq:judgedMention | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <styling/a1111.1.1> cmq:judgedMention <twinning/aldstadt-brennburg> .
}
