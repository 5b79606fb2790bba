#+ result: event/treaty-1961-signature | cmq:actingParty | state/brenn | Closed | Violation
#+ result: event/treaty-1961-signature | cmq:actingParty | state/old-aldor | Closed | Violation
#+ result: event/treaty-1961-signature | cmq:actionKind | concept:signature | Closed | Violation
#+ result: event/treaty-1961-signature | cmq:onInstrument | instrument/treaty-1961 | Closed | Violation
#+ result: event/treaty-1961-signature | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: event/treaty-2000-expiry | cmq:actionKind | concept:expiry | Closed | Violation
#+ result: event/treaty-2000-expiry | cmq:onInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: event/treaty-2000-force | cmq:actionKind | concept:entry-into-force | Closed | Violation
#+ result: event/treaty-2000-force | cmq:onInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: event/treaty-2000-force | cmq:termYears | "10"^^xsd:integer | Closed | Violation
#+ result: event/treaty-2000-initialling | cmq:actionKind | concept:initialling | Closed | Violation
#+ result: event/treaty-2000-initialling | cmq:onInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: event/treaty-2000-registration | cmq:actingParty | state/aldor | Closed | Violation
#+ result: event/treaty-2000-registration | cmq:actionKind | concept:registration | Closed | Violation
#+ result: event/treaty-2000-registration | cmq:onInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: event/treaty-2000-registration | cmq:registrationNumber | "6045" | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:actingParty | state/aldor | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:actingParty | state/brenn | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:actionKind | concept:signature | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:onInstrument | instrument/treaty-2000 | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:signer | person/axel-alm | Closed | Violation
#+ result: event/treaty-2000-signature | cmq:signer | person/bruno-bey | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <event/treaty-1961-signature> schema:position 1 .
}
