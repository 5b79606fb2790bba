#+ result: instrument/treaty-2000 | cmq:legalNature | - | MaxCount | Violation
#+ result: instrument/treaty-2000 | cmq:legalNature | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <instrument/treaty-2000> cmq:legalNature concept:other-conflict .
}
