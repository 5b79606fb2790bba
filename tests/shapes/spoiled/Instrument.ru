#+ result: instrument/declaration-2011 | cmq:designation | concept:declaration | Closed | Violation
#+ result: instrument/declaration-2011 | cmq:participant | state/aldor | Closed | Violation
#+ result: instrument/declaration-2011 | cmq:participant | state/brenn | Closed | Violation
#+ result: instrument/declaration-2011 | schema:position | "1"^^xsd:integer | Closed | Violation
#+ result: instrument/treaty-1961 | cmq:designation | concept:treaty | Closed | Violation
#+ result: instrument/treaty-1961 | cmq:signatory | state/brenn | Closed | Violation
#+ result: instrument/treaty-1961 | cmq:signatory | state/old-aldor | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:designation | concept:treaty | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:forPeriod | "2000/2010"^^edtf:EDTF | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:legalNature | concept:binding | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:level | concept:interstate | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:signatory | state/aldor | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:signatory | state/brenn | Closed | Violation
#+ result: instrument/treaty-2000 | cmq:termYears | "10"^^xsd:integer | Closed | Violation
#+ result: instrument/treaty-2000 | dcterms:replaces | instrument/treaty-1961 | Closed | Violation
#+ result: instrument/treaty-2000 | dcterms:subject | concept:friendship | Closed | Violation
#+ result: instrument/treaty-2000 | dcterms:title | "Treaty on friendship"@en | Closed | Violation
BASE <https://example.org/>
PREFIX schema: <https://schema.org/>

INSERT DATA {
    <instrument/declaration-2011> schema:position 1 .
}
