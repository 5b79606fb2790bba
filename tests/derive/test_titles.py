"""Titles are judged against the tenures of the day, by one stated rule."""

import pyoxigraph as ox
import pytest
from telling import Telling

from communique.dates import Bounds, extent_bounds, instant_bounds
from communique.derive.titles import Held, Judgement, OfficeNames, Tenures, judge
from communique.iris import BASE, CMQ, ENTITIES, PREFIXES

SKOS = PREFIXES["skos"]

OFFICES = OfficeNames(
    called={
        "president of aldor": frozenset({"president"}), "head of aldor": frozenset({"president"}), "chairman of aldor": frozenset({"chairman"}),
        "premier of aldor": frozenset({"premier"}), "warden": frozenset({"warden"}), "minister of trade and roads": frozenset({"trade"}),
        "president": frozenset({"president", "president-of-brenn"}), "clerk": frozenset({"clerk"}),
    },
    labels=frozenset({
        ("president of aldor", "president"), ("chairman of aldor", "chairman"), ("premier of aldor", "premier"), ("warden", "warden"),
        ("minister of trade and roads", "trade"), ("clerk", "clerk"),
    }),
    body={"president": "aldor", "chairman": "aldor", "president-of-brenn": "brenn", "premier": "government", "trade": "government"},
    precedence={"president": 1, "chairman": 1, "president-of-brenn": 1, "premier": 2, "trade": 6, "clerk": 9},
)  # fmt: skip


def held(name: str, office: str, dates: str) -> Held:
    return Held(name, office, extent_bounds(dates))


TENURES = Tenures(
    of={
        "ada": (held("ada-premier", "premier", "1948/1972-12-28"), held("ada-president", "president", "1972-12-28/1994")),
        "bo": (held("bo-chairman", "chairman", "1948/1957"), held("bo-premier", "premier", "1948/1949"), held("bo-trade", "trade", "1960/..")),
        "cyd": (held("cyd-clerk", "clerk", "1948/1990"),),
    },
    listed=frozenset({"premier", "president", "chairman", "trade", "clerk"}),
)  # fmt: skip


def found(title: str, person: str, day: str | None) -> tuple[Judgement, ...]:
    bounds: Bounds | None = instant_bounds(day) if day else None
    return judge(title, person, bounds, OFFICES, TENURES)


@pytest.mark.parametrize(
    ("title", "person", "day", "verdict", "reason"),
    [
        ("President of Aldor", "ada", "1980", "in-order", None),
        ("Head of Aldor", "ada", "1980", "in-order", "translation-variant"),
        ("President of Aldor", "bo", "1950", "in-order", "translation-variant"),
        ("President of Aldor", "ada", "1948-10-08", "not-held", "later-title-projected-back"),
        ("Premier of Aldor", "ada", "1980", "not-held", "earlier-title-kept"),
        ("Premier of Aldor", "cyd", "1950", "not-held", "protocol-rank-inflated"),
        ("Clerk", "bo", "1950", "not-held", "title-in-error"),
        ("Warden", "ada", "1950", "tenure-unknown", None),
        ("Premier of Aldor", "nobody", "1950", "tenure-unknown", None),
        ("President of Aldor", "ada", None, "day-unknown", None),
        ("great leader", "ada", "1950", "no-office", None),
    ],
)
def test_each_verdict_and_reason_has_its_case(title: str, person: str, day: str | None, verdict: str, reason: str | None) -> None:
    """Held, held later, held before, never held but above, never held below, another name, and what cannot be judged."""
    assert [(one.verdict, one.reason) for one in found(title, person, day)] == [(verdict, reason)]


def test_a_tenure_that_may_hold_counts_as_held() -> None:
    """On the day and in the year of the change both offices may be held; a title is wrong only where it certainly is."""
    assert [one.verdict for one in found("Premier of Aldor", "ada", "1972")] == ["in-order"]
    assert [one.verdict for one in found("President of Aldor", "ada", "1972")] == ["in-order"]
    assert [one.verdict for one in found("President of Aldor", "ada", "1972-12-27")] == ["not-held"]


def test_the_offices_of_the_day_come_by_rank() -> None:
    """What was really held is told, the highest office first."""
    assert found("Clerk", "bo", "1948-06")[0].held == ("bo-chairman", "bo-premier")


def test_an_office_of_many_holders_is_meant_as_the_person_held_it() -> None:
    """A name of several offices means the one that the person held, then or ever."""
    assert [one.office for one in found("H.E. President", "ada", "1950")] == ["president"]


def test_titles_joined_are_judged_one_by_one() -> None:
    """Two offices joined by a word that a name may have too are two judgements; what names no office is left out."""
    assert [one.office for one in found("Minister of Trade and Roads and Premier of Aldor", "bo", "1961")] == ["trade", "premier"]
    assert [one.office for one in found("Hero and Premier of Aldor", "ada", "1961")] == ["premier"]


def styled(*dates: str) -> Telling:
    telling = Telling()
    telling.claim("t", ("tenure/ada-premier", "type", "Tenure"), ("tenure/ada-premier", "holder", "person/ada"),
                  ("tenure/ada-premier", "post", "office/premier"), ("tenure/ada-premier", "date", "1948/1960"))  # fmt: skip
    for number, day in enumerate(dates, 1):
        telling.claim(f"v{number}", (f"event/v{number}", "type", "Message"), (f"event/v{number}", "sender", "person/ada"),
                      (f"event/v{number}", "date", day))  # fmt: skip
        telling.mention(f"v{number}", "1", "person/ada")
        telling.record(ox.NamedNode(f"{BASE}claim/v{number}#mention-1"), ox.NamedNode(CMQ + "styledTitle"), ox.Literal("Premier"))
    telling.entity("person/ada", "Person")
    telling.entity("office/premier", "Office")
    label = ox.Literal("Premier", language="en")
    telling.store.add(ox.Quad(ox.NamedNode(BASE + "office/premier"), ox.NamedNode(SKOS + "prefLabel"), label, ox.NamedNode(ENTITIES)))
    return telling


def test_judgements_are_derived_from_accepted_tenures() -> None:
    """Each title in a claim's words becomes a record with the tenure of the day, or with the reason why it was not held."""
    derived = styled("1950-05", "1940").derived()
    assert derived.names("Styling") == ["styling/v1.1.1", "styling/v2.1.1"]
    assert derived.record("styling/v1.1.1") == {
        "claim": ["claim/v1"], "judgedMention": ["claim/v1#mention-1"], "refersTo": ["person/ada"], "styledTitle": ["Premier"],
        "inEvent": ["event/v1"], "titleOffice": ["office/premier"], "heldThrough": ["tenure/ada-premier"],
        "verdict": ["concept:in-order"], "rule": ["rule:title-against-tenures"],
    }  # fmt: skip
    late = derived.record("styling/v2.1.1")
    assert (late["verdict"], late["anachronismReason"]) == (["concept:not-held"], ["concept:later-title-projected-back"])
