#+ result: instrument/treaty-1961 | cmq:signatory | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <instrument/treaty-1961> cmq:signatory <twinning/aldstadt-brennburg> .
}
