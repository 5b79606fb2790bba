"""Accepting: what agrees is narrowed, what parts is recorded, and nothing is silently resolved."""

import pytest
from telling import Telling

VISIT = ("event/v", "type", "Visit")
SIGNING = ("event/s", "type", "TreatyAction")


def dated(kind: str, *dates: str) -> Telling:
    """An event of a class, dated by claims a, b, c …"""
    telling = Telling()
    for name, date in zip("abcdef", dates, strict=False):
        telling.claim(name, ("event/e", "type", kind), ("event/e", "date", date))
    return telling


def test_one_value_is_accepted_with_its_bounds_and_decision() -> None:
    """A value that one claim states is accepted with bounds, and a decision says on whose word."""
    derived = dated("TreatyAction", "2000-02").derived()
    assert derived.accepted("event/e", "date") == ["2000-02"]
    assert derived.accepted("event/e", "earliest") == ["2000-02-01"]
    assert derived.accepted("event/e", "latest") == ["2000-02-29"]
    assert derived.accepted("event/e", "earliestBegin") == []
    assert derived.record("decision/event/e.date") == {
        "disputed": ["false"], "property": ["cmq:date"], "rule": ["rule:only-value"],
        "subject": ["event/e"], "supportedBy": ["claim/a"], "value": ["2000-02"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "dates", "accepted"),
    [
        ("TreatyAction", ("2000-02", "2000-02-09"), "2000-02-09"),
        ("TreatyAction", ("2001-07/2001-08", "2001-08/2001-09"), "2001-08"),
        ("TreatyAction", ("2000-02-01/2000-02-10", "2000-02-05/2000-02-20"), "[2000-02-05..2000-02-10]"),
        ("TreatyAction", ("1948", "XXXX-10-12"), "1948"),
        ("TreatyAction", ("XXXX-10-12", "1948-10-12"), "1948-10-12"),
        ("TreatyAction", ("XXXX-10-12", "XXXX-10"), "XXXX-10-12"),
        ("TreatyAction", ("2012-06?", "2012-06"), "2012-06"),
        ("Visit", ("2001-07/2001-08", "2001-07-26/2001-08-18"), "2001-07-26/2001-08-18"),
        ("Visit", ("2000-06", "2000-06-10/.."), "2000-06-10/2000-06-XX"),
        ("Visit", ("2012-05-07/..", "2012/2018-05-07"), "2012-05-07/2018-05-07"),
        ("Visit", ("../..", "2012"), "2012"),
    ],
)
def test_dates_that_overlap_agree_and_the_narrower_is_accepted(kind: str, dates: tuple[str, ...], accepted: str) -> None:
    """Overlapping dates are no conflict; what all allow is accepted, undisputed, in the narrowest words that say it."""
    derived = dated(kind, *dates).derived()
    assert derived.accepted("event/e", "date") == [accepted]
    decision = derived.record("decision/event/e.date")
    assert (decision["rule"], decision["disputed"]) == (["rule:narrower-date"], ["false"])
    assert decision["supportedBy"] == ["claim/a", "claim/b"]
    assert derived.names("Conflict") == []


def test_an_extent_has_four_bounds_each_the_narrower() -> None:
    """Begin and end of an extent are narrowed apart from one another."""
    derived = dated("Visit", "2001-07/2001-08-18", "2001-07-26/2001-08").derived()
    keys = ("earliest", "latest", "earliestBegin", "latestBegin", "earliestEnd", "latestEnd")
    assert [derived.accepted("event/e", key) for key in keys] == [
        ["2001-07-26"], ["2001-08-18"], ["2001-07-26"], ["2001-07-26"], ["2001-08-18"], ["2001-08-18"],
    ]  # fmt: skip
    assert derived.accepted("event/e", "date") == ["2001-07-26/2001-08-18"]


def test_bounds_that_no_date_says_are_kept_beside_the_narrowest_words() -> None:
    """Where EDTF has no words for the narrowed bounds, the narrowest date as written stands beside them."""
    derived = dated("Visit", "2001-07-2X/2001-08-18", "[2001-07-25..2001-09-01]").derived()
    assert derived.accepted("event/e", "date") == ["2001-07-2X/2001-08-18"]
    assert derived.accepted("event/e", "earliestBegin") == ["2001-07-25"]


def test_dates_apart_are_accepted_as_a_set_and_disputed() -> None:
    """Dates with no day in common are a conflict; without a ruling their set is accepted and disputed."""
    derived = dated("TreatyAction", "2012-07-05", "2012-06-05").derived()
    assert derived.accepted("event/e", "date") == ["[2012-06-05,2012-07-05]"]
    assert derived.accepted("event/e", "earliest") == ["2012-06-05"]
    assert derived.accepted("event/e", "latest") == ["2012-07-05"]
    decision = derived.record("decision/event/e.date")
    assert (decision["rule"], decision["disputed"]) == (["rule:set-of-dates"], ["true"])
    assert derived.record("conflict/event/e.date")["conflictKind"] == ["concept:date-conflict"]
    assert derived.record("conflict/event/e.date#side-1") == {"claim": ["claim/b"], "value": ["2012-06-05"]}
    assert derived.record("conflict/event/e.date#side-2") == {"claim": ["claim/a"], "value": ["2012-07-05"]}


def test_a_coarse_date_stands_on_every_side_it_agrees_with() -> None:
    """A month agrees with two of its days that part; it stands on both sides, and a third day makes a third side."""
    derived = dated("TreatyAction", "2012-06", "2012-06-20", "2012-06-05", "2012-07-05").derived()
    assert derived.record("conflict/event/e.date#side-1")["claim"] == ["claim/a", "claim/c"]
    assert derived.record("conflict/event/e.date#side-2")["claim"] == ["claim/a", "claim/b"]
    assert derived.record("conflict/event/e.date#side-3")["claim"] == ["claim/d"]
    assert derived.accepted("event/e", "date") == ["[2012-06-05,2012-06-20,2012-07-05]"]


def test_a_day_without_year_parts_from_another_day() -> None:
    """A day of the calendar conflicts with a date that has no such day."""
    assert dated("TreatyAction", "XXXX-10-12", "1948-10-11").derived().names("Conflict") == ["conflict/event/e.date"]
    assert dated("TreatyAction", "XXXX-10-12", "XXXX-10-11").derived().names("Conflict") == ["conflict/event/e.date"]
    assert dated("TreatyAction", "-0044-03", "1948").derived().names("Conflict") == []


@pytest.mark.parametrize(
    ("dates", "outer", "accepted"),
    [
        (("2001-07-26/2001-08-18", "2001-08-04/2001-08-05"), "claim/a", "[2001-07-26..2001-08-18]"),
        (("2011-02-19/2011-02-24", "2011-02-19/2011-02-25"), "claim/b", "[2011-02-19..2011-02-25]"),
        (("2001-08", "2001-07/2001-08"), "claim/b", "[2001-07-01..2001-08-31]"),
    ],
)
def test_nested_extents_go_to_a_person(dates: tuple[str, str], outer: str, accepted: str) -> None:
    """An extent inside another may be another event: no conflict, a nesting, and the range of both, disputed."""
    derived = dated("Visit", *dates).derived()
    nesting = derived.record("nesting/event/e.date")
    inner = "claim/b" if outer == "claim/a" else "claim/a"
    assert nesting == {"innerClaim": [inner], "outerClaim": [outer], "subject": ["event/e"]}
    assert derived.names("Conflict") == []
    assert derived.accepted("event/e", "date") == [accepted]
    assert derived.record("decision/event/e.date")["rule"] == ["rule:nested-dates"]


def test_another_date_of_a_tenure_is_a_disagreement() -> None:
    """A tenure is one stay: dates within its dates conflict, and what both sides leave certain stays certain."""
    derived = dated("Tenure", "1953-03-05/1955-02-08", "1953-03-15/1955-02-08").derived()
    assert (derived.names("Conflict"), derived.names("Nesting")) == (["conflict/event/e.date"], [])
    assert derived.accepted("event/e", "latestBegin") == ["1953-03-15"]
    assert derived.accepted("event/e", "earliestEnd") == ["1955-02-08"]


@pytest.mark.parametrize("dates", [("2000-06", "2000-07-19/2000-07-20"), ("2001-07", "2001-07-26/2001-08-18")])
def test_extents_apart_or_across_conflict(dates: tuple[str, str]) -> None:
    """Extents that begin or end apart, and neither of which holds the other, conflict."""
    derived = dated("Visit", *dates).derived()
    assert derived.names("Conflict") == ["conflict/event/e.date"]
    assert derived.names("Nesting") == []
    assert derived.record("decision/event/e.date")["disputed"] == ["true"]


def test_a_ruling_decides_and_says_against_whom() -> None:
    """With a ruling the preferred date is accepted, undisputed, with those who agree for it and the others against it."""
    telling = dated("TreatyAction", "2000-06", "2000-07-19", "2000-07")
    telling.ruling("r", "event/e", "date", ["b"], ["a"])
    derived = telling.derived()
    assert derived.record("decision/event/e.date") == {
        "disputed": ["false"], "opposedBy": ["claim/a"], "property": ["cmq:date"], "rule": ["rule:ruling"],
        "ruling": ["ruling/r"], "subject": ["event/e"], "supportedBy": ["claim/b", "claim/c"], "value": ["2000-07-19"],
    }  # fmt: skip
    assert derived.record("conflict/event/e.date")["ruling"] == ["ruling/r"]
    assert derived.problems == []


def test_a_ruling_that_decides_nothing_is_a_problem() -> None:
    """A ruling whose preferred claims state nothing, or part, is reported and leaves the conflict open."""
    silent = dated("TreatyAction", "2000-06", "2000-07-19")
    silent.ruling("r", "event/e", "place", ["a"], ["b"])
    assert [problem.code for problem in silent.derived().problems] == ["ruling-not-followed"]
    parted = dated("TreatyAction", "2000-06", "2000-07-19")
    parted.ruling("r", "event/e", "date", ["a", "b"], [])
    derived = parted.derived()
    assert [problem.subject.rsplit("/", 2)[1:] for problem in derived.problems] == [["ruling", "r"]]
    assert derived.record("decision/event/e.date")["disputed"] == ["true"]


def test_other_single_values_that_part_are_not_accepted() -> None:
    """Two places, neither within the other, are a conflict, and no place is accepted without a ruling."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "place", "place/moscow"))
    telling.claim("b", ("event/s", "place", "place/pyongyang"))
    derived = telling.derived()
    assert derived.accepted("event/s", "place") == []
    assert derived.record("conflict/event/s.hasPlace")["conflictKind"] == ["concept:place-conflict"]
    assert "decision/event/s.hasPlace" not in derived.names("Decision")


def test_a_ruling_on_a_place_accepts_it() -> None:
    """A ruling chooses between places as between dates."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "place", "place/moscow"))
    telling.claim("b", ("event/s", "place", "place/pyongyang"))
    telling.ruling("r", "event/s", "place", ["b"], ["a"])
    derived = telling.derived()
    assert derived.accepted("event/s", "place") == ["place/pyongyang"]
    assert derived.record("decision/event/s.hasPlace")["opposedBy"] == ["claim/a"]


@pytest.mark.parametrize(
    ("key", "narrow", "broad", "background", "rule"),
    [
        ("place", "place/garrison", "place/region", [("place/garrison", "within", "place/ulan-ude"),
                                                     ("place/ulan-ude", "within", "place/region")], "narrower-place"),
        ("organisation", "organisation/office", "organisation/ministry",
         [("organisation/office", "partOf", "organisation/ministry")], "narrower-organisation"),
        ("kind", "university", "institute-of-education", [], "narrower-kind"),
    ],
)  # fmt: skip
def test_values_refine_one_another(key: str, narrow: str, broad: str, background: list[tuple[str, str, str]], rule: str) -> None:
    """A place within the other, a part of the other body, a kind under the other is the narrower value, and is accepted."""
    telling = Telling()
    telling.claim("a", ("event/m", "type", "Message"), ("event/m", key, broad))
    telling.claim("b", ("event/m", key, narrow))
    if background:
        telling.claim("c", *background)
    derived = telling.derived()
    assert [value.rsplit(":", 1)[-1] for value in derived.accepted("event/m", key)] == [narrow]
    name = {"place": "hasPlace", "kind": "type", "organisation": "organization"}[key]
    decision = derived.record(f"decision/event/m.{name}")
    assert (decision["rule"], decision["supportedBy"]) == ([f"rule:{rule}"], ["claim/a", "claim/b"])


def test_many_values_are_united() -> None:
    """A property of several values takes them all, each decided with all claims that state it."""
    telling = Telling()
    telling.claim("a", VISIT, ("event/v", "visitor", "person/x"))
    telling.claim("b", ("event/v", "visitor", "person/x"), ("event/v", "visitor", "person/y"))
    derived = telling.derived()
    assert derived.accepted("event/v", "visitor") == ["person/x", "person/y"]
    assert derived.record("decision/event/v.visitor.x")["supportedBy"] == ["claim/a", "claim/b"]
    assert derived.record("decision/event/v.visitor.y")["supportedBy"] == ["claim/b"]
    assert derived.names("Conflict") == []


def test_a_ruling_withdraws_one_of_many_values() -> None:
    """Of several values a ruling takes away what only claims it rules over state, and records that it did."""
    telling = Telling()
    telling.claim("a", ("event/e", "type", "Establishment"), ("event/e", "between", "state/x"), ("event/e", "between", "state/old"))
    telling.claim("b", ("event/e", "between", "state/x"), ("event/e", "between", "state/new"))
    telling.ruling("r", "event/e", "between", ["a"], ["b"])
    derived = telling.derived()
    assert derived.accepted("event/e", "between") == ["state/old", "state/x"]
    assert derived.record("decision/event/e.between.old")["opposedBy"] == ["claim/b"]
    assert derived.record("conflict/event/e.between#side-1")["value"] == ["state/new"]
    assert derived.record("conflict/event/e.between#side-2")["value"] == ["state/old"]


def test_that_one_replaced_another_is_never_accepted() -> None:
    """It stands in the claims, whoever says so, with a ruling too; no decision is made on it, and a denial of it is still a conflict."""
    telling = Telling()
    telling.claim("a", ("instrument/new", "type", "Instrument"), ("instrument/new", "replaces", "instrument/old"))
    telling.claim("b", ("instrument/new", "replaces", "instrument/old"))
    assert telling.derived().accepted("instrument/new", "replaces") == []
    assert telling.derived().record("decision/instrument/new.replaces.old") == {}
    telling.claim("c", ("instrument/new", "replaces", "instrument/old"), modality="denied")
    telling.ruling("r", "instrument/new", "replaces", ["a"], ["c"])
    derived = telling.derived()
    assert derived.accepted("instrument/new", "replaces") == []
    assert derived.record("conflict/instrument/new.replaces.denied.old")["ruling"] == ["ruling/r"]


def test_words_never_conflict() -> None:
    """Texts in a language stand side by side even where a property has one value."""
    telling = Telling()
    telling.claim("a", VISIT, ("event/v", "purpose", "to talk"))
    telling.claim("b", ("event/v", "purpose", "to sign"))
    derived = telling.derived()
    assert derived.accepted("event/v", "purpose") == ["to sign", "to talk"]
    assert derived.names("Decision")[-3:-1] == ["decision/event/v.purpose.1", "decision/event/v.purpose.2"]


def test_the_narrowest_type_suffices() -> None:
    """Of a type and a kind of it only the kind is accepted, on the word of both."""
    telling = Telling()
    telling.claim("a", ("event/v", "type", "Event"))
    telling.claim("b", VISIT)
    derived = telling.derived()
    assert derived.accepted("event/v", "type") == ["cmq:Visit"]
    assert derived.record("decision/event/v.type.Visit")["supportedBy"] == ["claim/a", "claim/b"]


def test_only_asserted_claims_are_heard() -> None:
    """What was planned or obliged is accepted by nobody."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "date", "2012-06-05"), modality="planned")
    assert telling.derived().accepted("event/s", "date") == []


def test_what_a_record_is_said_to_be_is_accepted_too() -> None:
    """A statement about a source, such as its date, goes the same way as one about an event."""
    telling = Telling()
    telling.claim("a", ("source/s", "type", "Source"), ("source/s", "published", "2012"))
    telling.claim("b", ("source/s", "published", "2012-09"))
    derived = telling.derived()
    assert derived.accepted("source/s", "published") == ["2012-09"]
    assert derived.accepted("source/s", "earliest") == []


def test_an_account_reckoned_from_another_is_no_second_witness() -> None:
    """A date reckoned from another claim's date does not stand beside it as support; its other statements do."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "date", "1948-10-12"), ("event/s", "place", "place/x"))
    telling.claim("b", ("event/s", "date", "1948"), ("event/s", "place", "place/x"), by=[("1948", "a")])
    derived = telling.derived()
    assert derived.record("decision/event/s.date")["supportedBy"] == ["claim/a"]
    assert derived.record("decision/event/s.hasPlace")["supportedBy"] == ["claim/a", "claim/b"]


def test_premises_are_followed_to_the_end() -> None:
    """What rests on an account that rests on another is no witness beside the first either."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "signer", "person/x"))
    telling.claim("b", ("event/t", "signer", "person/x"), by=[("person/x", "a")])
    telling.claim("c", ("event/s", "signer", "person/x"), by=[("He", "b")])
    telling.mention("c", "He", "person/x")
    assert telling.derived().record("decision/event/s.signer.x")["supportedBy"] == ["claim/a"]


def test_premises_in_a_circle_are_a_problem() -> None:
    """Two accounts that prove each other are reported, and one of them stands."""
    telling = Telling()
    telling.claim("a", SIGNING, ("event/s", "date", "1948"), by=[("1948", "b")])
    telling.claim("b", ("event/s", "date", "1948"), by=[("1948", "a")])
    derived = telling.derived()
    assert [(problem.subject[-1], problem.code) for problem in derived.problems] == [("a", "circular-premises"), ("b", "circular-premises")]
    assert derived.record("decision/event/s.date")["supportedBy"] == ["claim/a"]


def test_the_layer_of_one_source_hears_its_claims_alone() -> None:
    """From chosen claims the layer is as they alone tell it, and the store is left as it was."""
    telling = dated("TreatyAction", "2000-06", "2000-07-19")
    telling.derived(claims=[])
    before = len(telling.store)
    derived = telling.derived(claims=["a"])
    assert derived.accepted("event/e", "date") == ["2000-06"]
    assert derived.names("Conflict") == []
    assert {str(quad.graph_name).rsplit("/", 1)[-1] for quad in derived.quads} == {"accepted>", "records>"}
    assert len(telling.store) == before
