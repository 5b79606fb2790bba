#+ result: event/bela-bo-death | bio:principal | - | MaxCount | Violation
#+ result: event/bela-bo-death | bio:principal | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX bio: <http://purl.org/vocab/bio/0.1/>

INSERT DATA {
    <event/bela-bo-death> bio:principal <twinning/aldstadt-brennburg> .
}
