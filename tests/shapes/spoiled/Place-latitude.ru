#+ result: place/aldstadt | schema:latitude | "-91"^^xsd:decimal | MinInclusive | Violation
#+ result: place/aldstadt | schema:latitude | "91"^^xsd:decimal | MaxInclusive | Violation
#+ result: place/aldstadt | schema:latitude | "wrong" | Datatype | Violation
#+ result: place/aldstadt | schema:latitude | "wrong" | MaxInclusive | Violation
#+ result: place/aldstadt | schema:latitude | "wrong" | MinInclusive | Violation
#+ result: place/aldstadt | schema:latitude | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
    <place/aldstadt> schema:latitude "wrong" .
    <place/aldstadt> schema:latitude "-91.0"^^xsd:decimal .
    <place/aldstadt> schema:latitude "91.0"^^xsd:decimal .
}
