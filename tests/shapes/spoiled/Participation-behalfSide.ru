#+ spoils: a visitor on behalf of one State, known by another role alone, signs on behalf of the other State
#+ result: event/treaty-2000-signature/cyd-cole | - | state/aldor | SPARQL | Violation
#+ result: event/bo-visit-2011/cyd-cole | - | state/brenn | SPARQL | Violation
BASE <https://example.org/>
PREFIX cmq: <https://w3id.org/communique/ontology#>

INSERT DATA {
    <event/bo-visit-2011/cyd-cole> a cmq:Participation ;
        cmq:inEvent <event/bo-visit-2011> ; cmq:actor <person/cyd-cole> ; cmq:onBehalfOf <state/brenn> .
    <event/treaty-2000-signature/cyd-cole> a cmq:Participation ;
        cmq:inEvent <event/treaty-2000-signature> ; cmq:actor <person/cyd-cole> ; cmq:onBehalfOf <state/aldor> .
}
