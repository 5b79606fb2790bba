#+ result: place/aldstadt | schema:longitude | "-181"^^xsd:decimal | MinInclusive | Violation
#+ result: place/aldstadt | schema:longitude | "181"^^xsd:decimal | MaxInclusive | Violation
#+ result: place/aldstadt | schema:longitude | "wrong" | Datatype | Violation
#+ result: place/aldstadt | schema:longitude | "wrong" | MaxInclusive | Violation
#+ result: place/aldstadt | schema:longitude | "wrong" | MinInclusive | Violation
#+ result: place/aldstadt | schema:longitude | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
    <place/aldstadt> schema:longitude "wrong" .
    <place/aldstadt> schema:longitude "-181.0"^^xsd:decimal .
    <place/aldstadt> schema:longitude "181.0"^^xsd:decimal .
}
