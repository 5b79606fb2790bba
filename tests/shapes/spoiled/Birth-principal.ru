#+ result: event/ada-arn-birth | bio:principal | - | MaxCount | Violation
#+ result: event/ada-arn-birth | bio:principal | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX bio: <http://purl.org/vocab/bio/0.1/>

INSERT DATA {
    <event/ada-arn-birth> bio:principal <twinning/aldstadt-brennburg> .
}
