#+ result: claim/a1111 | cmq:modality | - | MaxCount | Violation
#+ result: claim/a1111 | cmq:modality | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <claim/a1111> cmq:modality concept:other-conflict .
}
