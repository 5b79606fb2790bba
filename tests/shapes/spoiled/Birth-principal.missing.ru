#+ result: event/ada-arn-birth | bio:principal | - | MinCount | Violation
BASE <https://example.org/>
PREFIX bio: <http://purl.org/vocab/bio/0.1/>

DELETE DATA {
    <event/ada-arn-birth> bio:principal <person/ada-arn> .
}
