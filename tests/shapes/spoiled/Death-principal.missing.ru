#+ result: event/bela-bo-death | bio:principal | - | MinCount | Violation
BASE <https://example.org/>
PREFIX bio: <http://purl.org/vocab/bio/0.1/>

DELETE DATA {
    <event/bela-bo-death> bio:principal <person/bela-bo> .
}
