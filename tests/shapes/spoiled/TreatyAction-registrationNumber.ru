#+ result: event/treaty-2000-registration | cmq:registrationNumber | "wrong"@en | Datatype | Violation
#+ result: event/treaty-2000-registration | cmq:registrationNumber | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-2000-registration> cmq:registrationNumber "wrong"@en .
}
