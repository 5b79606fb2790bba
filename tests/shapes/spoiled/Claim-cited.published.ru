#+ spoils: a cited claim without record as published
#+ result: claim/d4444 | - | claim/d4444 | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

DELETE WHERE {
    <claim/d4444> cmq:asPublished ?record .
}
