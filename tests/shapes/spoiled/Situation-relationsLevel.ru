#+ result: situation/regular-contacts | cmq:relationsLevel | - | MaxCount | Violation
#+ result: situation/regular-contacts | cmq:relationsLevel | concept:other-conflict | In | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>

INSERT DATA {
    <situation/regular-contacts> cmq:relationsLevel concept:other-conflict .
}
