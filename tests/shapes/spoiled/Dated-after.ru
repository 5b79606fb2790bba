#+ result: event/aldstadt-stop | bio:precedingEvent | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX bio: <http://purl.org/vocab/bio/0.1/>

INSERT DATA {
    <event/aldstadt-stop> bio:precedingEvent <twinning/aldstadt-brennburg> .
}
