"""Inferring: each rule concludes what follows, and nothing where it does not follow."""

import pytest
from telling import Statement, Telling

from communique.derive.rulebook import ACCEPTING, read_rules
from communique.findings import CannotGoOn
from communique.vocabulary import rules

Claims = list[list[Statement]]

FIRES: dict[str, tuple[Claims, list[Statement]]] = {
    "acts-for-through-tenure": (
        [[("tenure/t", "holder", "person/p"), ("tenure/t", "post", "office/o")], [("office/o", "actsFor", "state/a")]],
        [("person/p", "actsFor", "state/a")],
    ),
    "on-behalf-through-capacity": (
        [[("event/v/p", "type", "Participation"), ("event/v/p", "capacity", "office/o")], [("office/o", "actsFor", "state/a")]],
        [("event/v/p", "onBehalfOf", "state/a")],
    ),
    "participant-through-role": (
        [[("event/m/p", "inEvent", "event/m"), ("event/m/p", "actor", "person/p")], [("event/m", "type", "Meeting")]],
        [("event/m", "participant", "person/p")],
    ),
    "acting-party-through-signer": (
        [[("event/s", "signer", "person/p")],
         [("event/s/p", "inEvent", "event/s"), ("event/s/p", "actor", "person/p")], [("event/s/p", "onBehalfOf", "state/a")]],
        [("event/s", "actingParty", "state/a")],
    ),
    "signatory-by-signature": (
        [[("event/s", "onInstrument", "instrument/i"), ("event/s", "actionKind", "signature")],
         [("event/s", "actingParty", "state/a")], [("instrument/i", "designation", "treaty")]],
        [("instrument/i", "signatory", "state/a")],
    ),
    "sending-state-of-visitor": (
        [[("event/v", "type", "Visit"), ("event/v", "visitor", "person/p"), ("event/v", "receivingState", "state/b")],
         [("person/p", "actsFor", "state/a")]],
        [("event/v", "sendingState", "state/a")],
    ),
    "sending-state-through-role": (
        [[("event/v", "type", "Visit"), ("event/v", "visitor", "person/p")],
         [("event/v/p", "inEvent", "event/v"), ("event/v/p", "actor", "person/p"), ("event/v/p", "onBehalfOf", "state/a")]],
        [("event/v", "sendingState", "state/a")],
    ),
    "reply-to-sender": (
        [[("event/r", "inReplyTo", "event/m")], [("event/m", "sender", "person/p")]],
        [("event/r", "recipient", "person/p")],
    ),
    "reply-by-recipient": (
        [[("event/r", "inReplyTo", "event/m")], [("event/m", "recipient", "person/p")]],
        [("event/r", "sender", "person/p")],
    ),
    "day-with-year": (
        [[("event/e", "date", "XXXX-10-12")], [("event/e", "type", "Establishment"), ("event/e", "date", "1948")]],
        [("event/e", "date", "1948-10-12")],
    ),
    "anniversary-date": (
        [[("event/a", "anniversaryOf", "event/b"), ("event/a", "ordinal", "70")], [("event/b", "date", "1942-02-16")]],
        [("event/a", "date", "2012-02-16")],
    ),
    "expiry-at-end-of-term": (
        [[("event/x", "actionKind", "expiry"), ("event/x", "onInstrument", "instrument/i"), ("event/x", "date", "1996")],
         [("event/n", "actionKind", "renewal"), ("event/n", "onInstrument", "instrument/i"), ("event/n", "date", "1991-09-10"),
          ("event/n", "termYears", "5")]],
        [("event/x", "date", "1996-09-10")],
    ),
    "relations-by-exchange": (
        [[("event/m", "about", "event/e")], [("event/r", "inReplyTo", "event/m"), ("event/r", "date", "1948-10-12")],
         [("event/e", "type", "Establishment"), ("event/e", "date", "1948-10-12")]],
        [("event/e", "effectedBy", "event/m"), ("event/e", "effectedBy", "event/r")],
    ),
    "relations-between-correspondents": (
        [[("event/e", "effectedBy", "event/m")], [("event/m", "sender", "person/p"), ("event/m", "recipient", "person/q")],
         [("person/p", "actsFor", "state/a"), ("person/q", "actsFor", "state/b")]],
        [("event/e", "between", "state/a"), ("event/e", "between", "state/b")],
    ),
    "place-of-stop": (
        [[("event/s", "type", "Stop"), ("event/s", "subEventOf", "event/v")], [("event/s", "place", "place/p")]],
        [("event/v", "hasPlace", "place/p")],
    ),
    "date-within-frame": (
        [[("event/m", "type", "Meeting"), ("event/m", "frame", "event/f")], [("event/f", "date", "2011-07")]],
        [("event/m", "date", "2011-07")],
    ),
    "part-of-part": (
        [[("event/m", "subEventOf", "event/s")], [("event/s", "type", "Stop"), ("event/s", "subEventOf", "event/v")]],
        [("event/m", "subEventOf", "event/v")],
    ),
}  # fmt: skip

HOLDS_BACK: dict[str, Claims] = {
    "acts-for-through-tenure": [[("tenure/t", "holder", "person/p")], [("office/o", "actsFor", "state/a")]],
    "on-behalf-through-capacity": [[("event/v", "type", "Visit"), ("event/v", "capacity", "office/o")], [("office/o", "actsFor", "state/a")]],
    "participant-through-role": [[("event/v", "type", "Visit")], [("event/v/p", "inEvent", "event/v"), ("event/v/p", "actor", "person/p")]],
    "acting-party-through-signer": [
        [("event/s", "signer", "person/q")],
        [("event/s/p", "inEvent", "event/s"), ("event/s/p", "actor", "person/p"), ("event/s/p", "onBehalfOf", "state/a")],
    ],
    "signatory-by-signature": [
        [("event/s", "onInstrument", "instrument/i"), ("event/s", "actionKind", "signature")],
        [("event/s", "actingParty", "state/a")], [("instrument/i", "designation", "declaration")],
    ],
    "sending-state-of-visitor": [
        [("event/v", "type", "Visit"), ("event/v", "visitor", "person/p"), ("event/w", "visitor", "person/q")],
        [("event/w", "type", "Visit"), ("event/w", "receivingState", "state/c"), ("person/q", "actsFor", "state/c")],
        [("person/p", "actsFor", "state/a"), ("person/p", "actsFor", "state/b")],
    ],
    "sending-state-through-role": [
        [("event/v", "type", "Visit"), ("event/v", "visitor", "person/p")],
        [("event/v/p", "inEvent", "event/v"), ("event/v/p", "actor", "person/p"), ("event/v/p", "onBehalfOf", "organisation/o")],
    ],
    "reply-to-sender": [[("event/r", "inReplyTo", "event/m")], [("event/m", "sender", "person/p"), ("event/m", "sender", "person/q")]],
    "reply-by-recipient": [[("event/r", "inReplyTo", "event/m")], [("event/m", "recipient", "person/p")], [("event/m", "recipient", "person/q")]],
    "day-with-year": [
        [("event/e", "type", "Visit"), ("event/e", "date", "XXXX-10-12")], [("event/e", "date", "1948")],
        [("event/f", "type", "Meeting"), ("event/f", "date", "XXXX-02-29")], [("event/f", "type", "Meeting"), ("event/f", "date", "1949")],
    ],
    "anniversary-date": [
        [("event/a", "anniversaryOf", "event/b"), ("event/a", "ordinal", "70")], [("event/b", "date", "1942-02/1942-03")],
        [("event/c", "anniversaryOf", "event/d"), ("event/c", "ordinal", "1")], [("event/d", "date", "1944-02-29")],
    ],
    "expiry-at-end-of-term": [
        [("event/x", "actionKind", "expiry"), ("event/x", "onInstrument", "instrument/i"), ("event/x", "date", "1995")],
        [("event/n", "actionKind", "renewal"), ("event/n", "onInstrument", "instrument/i"), ("event/n", "date", "1991-09-10"),
         ("event/n", "termYears", "5")],
    ],
    "relations-by-exchange": [
        [("event/m", "about", "event/e")], [("event/r", "inReplyTo", "event/m"), ("event/r", "date", "1948-10-12")],
        [("event/e", "type", "Establishment"), ("event/e", "date", "1948")],
    ],
    "relations-between-correspondents": [
        [("event/e", "effectedBy", "event/m")], [("event/m", "sender", "person/p")],
        [("person/p", "actsFor", "state/a")], [("person/p", "actsFor", "state/b")],
    ],
    "place-of-stop": [[("event/m", "type", "Meeting"), ("event/m", "subEventOf", "event/v")], [("event/m", "place", "place/p")]],
    "date-within-frame": [[("event/v", "type", "Visit"), ("event/v", "frame", "event/f")], [("event/f", "date", "2011-07")]],
    "part-of-part": [[("event/m", "subEventOf", "event/s")], [("event/s", "type", "Meeting"), ("event/s", "subEventOf", "event/v")]],
}  # fmt: skip


def told(claims: Claims) -> Telling:
    """Claims a, b, c … with these statements, of which state/a, b, c are States."""
    telling = Telling()
    for name in "abc":
        telling.entity(f"state/{name}", "State")
    for name, statements in zip("abcdef", claims, strict=False):
        telling.claim(name, *statements)
    return telling


@pytest.mark.parametrize("rule", sorted(path.stem for path in rules().glob("*.rq")))
def test_every_rule_fires_and_holds_back(rule: str) -> None:
    """Each rule in the folder concludes what follows from the claims that call for it, and nothing from those that do not."""
    claims, expected = FIRES[rule]
    derived = told(claims).inferred()
    assert derived.inferences(rule) == sorted(expected)
    assert told(HOLDS_BACK[rule]).inferred().inferences(rule) == []
    assert derived.record(f"rule/{rule}")["definition"][0].endswith(".")


def test_no_rule_hears_what_was_only_planned() -> None:
    """A premise that was planned and not asserted supports no conclusion of any rule."""
    for rule, (claims, _) in FIRES.items():
        for planned in range(len(claims)):
            if (rule, planned) in (("signatory-by-signature", 2), ("participant-through-role", 1)):
                continue  # no premise of the conclusion
            telling = Telling()
            telling.entity("state/a", "State")
            for number, statements in enumerate(claims):
                telling.claim("abcdef"[number], *statements, modality="planned" if number == planned else "asserted")
            assert telling.inferred().inferences(rule) == [], rule


def test_an_inference_names_rule_and_premises_and_has_a_graph() -> None:
    """The record of an inference says by which rule and from which claims; the conclusion, with bounds, is in its graph."""
    derived = told(FIRES["anniversary-date"][0]).inferred()
    name = "inference/anniversary-date/event/a.date"
    assert derived.names("Inference") == [name]
    assert derived.record(name) == {
        "evidence": ["concept:inferred"], "modality": ["concept:asserted"], "rule": ["rule:anniversary-date"],
        "wasDerivedFrom": ["claim/a", "claim/b"],
    }  # fmt: skip
    graph = [quad for quad in derived.quads if str(quad.graph_name).endswith(f"{name}>")]
    assert sorted(quad.predicate.value.rsplit("#", 1)[-1] for quad in graph) == ["date", "earliest", "latest"]
    assert derived.accepted("event/a", "date") == ["2012-02-16"]


def test_an_inference_that_gives_the_value_stands_beside_its_premises() -> None:
    """A whole date made of a day and a year is accepted on the inference's word and that of the two claims it was made from."""
    derived = told(FIRES["day-with-year"][0]).inferred()
    assert derived.accepted("event/e", "date") == ["1948-10-12"]
    decision = derived.record("decision/event/e.date")
    assert decision["supportedBy"] == ["claim/a", "claim/b", "inference/day-with-year/event/e.date"]


def test_an_inference_never_counts_beside_its_own_premise() -> None:
    """Where a claim gives the value, an inference from that claim does not support it."""
    telling = told(FIRES["day-with-year"][0])
    telling.claim("c", ("event/e", "date", "1948-10-12"))
    derived = telling.inferred()
    assert derived.inferences("day-with-year") == []
    assert derived.record("decision/event/e.date")["supportedBy"] == ["claim/a", "claim/b", "claim/c"]
    chain = told([*FIRES["part-of-part"][0], [("event/n", "type", "Stop"), ("event/n", "subEventOf", "event/m")]])
    chain.claim("e", ("event/m", "type", "Stop"))
    derived = chain.inferred()
    assert ("event/n", "subEventOf", "event/v") in derived.inferences("part-of-part")


def test_what_a_claim_states_is_not_inferred() -> None:
    """A rule adds only what nobody says."""
    claims, _ = FIRES["sending-state-of-visitor"]
    assert told([*claims, [("event/v", "sendingState", "state/a")]]).inferred().names("Inference") == []


def test_an_inference_against_a_claim_is_a_conflict() -> None:
    """A sending State that the visitor does not act for is a conflict with what follows from the visitor."""
    claims, _ = FIRES["sending-state-of-visitor"]
    derived = told([*claims, [("event/v", "sendingState", "state/c")]]).inferred()
    assert derived.names("Conflict") == ["conflict/event/v.sendingState"]
    assert derived.accepted("event/v", "sendingState") == []


def test_rules_feed_one_another() -> None:
    """What one rule concludes is a premise of the next: from an office to the signatory of an instrument."""
    telling = told([
        [("event/s", "signer", "person/p"), ("event/s", "onInstrument", "instrument/i"), ("event/s", "actionKind", "signature")],
        [("event/s/p", "type", "Participation"), ("event/s/p", "inEvent", "event/s"), ("event/s/p", "actor", "person/p"),
         ("event/s/p", "capacity", "office/o")],
        [("office/o", "actsFor", "state/a")],
    ])  # fmt: skip
    derived = telling.inferred()
    assert derived.accepted("instrument/i", "signatory") == ["state/a"]
    assert derived.record("inference/signatory-by-signature/instrument/i.signatory")["wasDerivedFrom"] == [
        "claim/a", "inference/acting-party-through-signer/event/s.actingParty",
    ]  # fmt: skip


def test_conclusions_are_numbered_after_the_first() -> None:
    """A second value that a rule concludes for one property has a number in its name."""
    derived = told(FIRES["relations-between-correspondents"][0]).inferred()
    stem = "inference/relations-between-correspondents/event/e.between"
    assert derived.names("Inference") == [stem, f"{stem}.2"]


def test_a_rule_that_feeds_itself_without_end_is_stopped(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A rule that concludes something new from each of its conclusions is refused in words."""
    folder = tmp_path_factory.mktemp("rules")
    (folder / "endless.rq").write_text(
        "#+ summary: Each count is followed by the next.\n"
        "PREFIX cmq: <https://w3id.org/communique/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#>\n"
        "CONSTRUCT { [] cmq:subject ?s ; cmq:property cmq:count ; cmq:value ?next ; prov:wasDerivedFrom ?claim }\n"
        "WHERE { GRAPH ?claim { ?s cmq:count ?n } BIND(?n + 1 AS ?next) }",
        encoding="utf-8",
    )
    with pytest.raises(CannotGoOn, match="rounds"):
        told([[("situation/s", "count", "1")]]).derived(folder=folder)


@pytest.mark.parametrize(("text", "words"), [("SELECT * WHERE { ?s ?p ?o }", "no line"), ("#+ summary: x\nSELECT * WHERE { ?s ?p ?o }", "no CONSTRUCT")])
def test_a_file_that_is_no_rule_is_refused(tmp_path_factory: pytest.TempPathFactory, text: str, words: str) -> None:
    """A rule needs a summary and is a CONSTRUCT query."""
    folder = tmp_path_factory.mktemp("rules")
    (folder / "odd.rq").write_text(text, encoding="utf-8")
    with pytest.raises(CannotGoOn, match=words):
        told([]).derived(folder=folder)


def test_every_rule_is_recorded_with_label_and_definition() -> None:
    """The records hold a rule for each way of accepting and each file of the folder, and no name serves twice."""
    named = {rule.name for rule in read_rules(rules())}
    assert named.isdisjoint(ACCEPTING)
    derived = told([]).inferred()
    assert derived.names("Rule") == sorted(f"rule:{name}" for name in named | ACCEPTING.keys())
    assert all(set(derived.record(f"rule/{name}")) == {"prefLabel", "definition"} for name in named | ACCEPTING.keys())


def test_rules_deny_only_what_sources_state() -> None:
    """A rule that says "none" or "only one" leaves out inferences, so that rules can run in any order."""
    for rule in read_rules(rules()):
        denials = rule.query.count("MINUS") + rule.query.count("HAVING") + rule.query.count("NOT EXISTS")
        assert rule.query.count("FILTER (?evidence != concept:inferred)") == denials, rule.name
