#+ result: event/treaty-1961-signature | cmq:actionKind | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <event/treaty-1961-signature> cmq:actionKind concept:signature .
}
