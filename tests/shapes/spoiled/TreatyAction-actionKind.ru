#+ result: event/treaty-1961-signature | cmq:actionKind | - | MaxCount | Violation
#+ result: event/treaty-1961-signature | cmq:actionKind | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <event/treaty-1961-signature> cmq:actionKind concept:other-conflict .
}
