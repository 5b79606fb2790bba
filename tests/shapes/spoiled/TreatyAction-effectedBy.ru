#+ result: event/treaty-2000-expiry | cmq:effectedBy | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/treaty-2000-expiry> cmq:effectedBy <twinning/aldstadt-brennburg> .
}
