#+ result: claim/a1111#by-1 | cmq:how | - | MinCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

DELETE DATA {
    <claim/a1111#by-1> cmq:how concept:context .
}
