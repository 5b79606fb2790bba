"""Accounts of one event that differ in words are proposed, best first, with what speaks for and against."""

import json
from typing import Any

import pytest
from matchworld import BASE, KORLAND, OF_KORLAND, TOR_AND_VESSARIA, VESSARIA, World, brief, claim, points, visit

import communique
from communique.build import build, release
from communique.findings import CannotGoOn
from communique.matching.wording import as_csv, as_json, as_markdown, as_text

PAPER = BASE + "source/one-paper"
KNOWN = "event/ana-tor-visit-1998"


def _one_visit(world: World, gist: str, mentions: dict[str, Any], **stated: Any) -> None:
    world.declare(Visit={"event/tor-in-paper": {}})
    world.tell("source/one-paper", claim("aa111", gist, mentions, visit("tor-in-paper", **stated), by=[OF_KORLAND]))


def test_a_visit_by_month_and_the_visit_by_days(world: World) -> None:
    """The same visitor to the same State, once in a month and once on days in it, is proposed; the month counts as agreement."""
    _one_visit(world, "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05")
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/tor-in-paper", KNOWN, "same")]
    assert points(found) == {"type": ("for", 2), "date": ("for", 3), "sending State": ("for", 1), "receiving State": ("for", 1),
                             "visitor": ("for", 3), "protocol": ("unknown", 0)}


def test_a_visitor_by_title_and_by_name(world: World) -> None:
    """An office without a name agrees with the person who held it on that day."""
    _one_visit(world, "From 11 to 13 May 1998 the President of Korland was in Vessaria.",
               {"President of Korland": "office/president-of-korland", "Korland": KORLAND, "Vessaria": VESSARIA},
               date="1998-05-11/1998-05-13", visitor="office/president-of-korland")  # fmt: skip
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/tor-in-paper", KNOWN, "same")]
    why = {part.aspect: part.why for part in found.comparison.parts}
    assert why["visitor"] == "President of Korland, then Ana Tor"


def test_an_office_before_its_holder_is_no_evidence(world: World) -> None:
    """An office on a day for which no holder is known is neither for nor against."""
    _one_visit(world, "In May 1990 the President of Korland was in Vessaria.",
               {"President of Korland": "office/president-of-korland", "Korland": KORLAND, "Vessaria": VESSARIA},
               date="1990-05", visitor="office/president-of-korland")  # fmt: skip
    matcher = world.built()
    assert matcher.proposals(PAPER) == ()
    assert points(matcher.pair(BASE + "event/tor-in-paper", BASE + KNOWN))["visitor"][0] == "unknown"


def _meeting(world: World, place: str, within: dict[str, Any]) -> dict[str, tuple[str, int]]:
    world.declare(Meeting={"event/talk-in-paper": {}}, Place={place: {"label": {"en": "The Old Port"}}})
    names = {"Ana Tor": "person/ana-tor", "Odo": "person/odo", "The Old Port": place, **within}
    gist = "On 12 May 1998 Ana Tor met Odo at The Old Port" + "".join(f" of {name}" for name in within) + "."
    places = [{"id": place, "type": "Place", "within": held} for held in within.values()]
    world.tell("source/one-paper", claim("aa111", gist, names, {
        "id": "event/talk-in-paper", "type": "Meeting", "date": "1998-05-12", "place": place, "participant": ["person/ana-tor", "person/odo"]}, *places))  # fmt: skip
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/talk-in-paper", "event/ana-tor-meets-odo", "same")]
    return points(found)


def test_a_place_within_the_place(world: World) -> None:
    """A quarter of a city agrees with the city."""
    assert _meeting(world, "place/old-port", {"Porto Lume": "place/porto-lume"})["place"] == ("for", 1)


def test_a_place_of_which_nobody_says_where_it_lies(world: World) -> None:
    """A place that nobody puts within another is neither the same nor another."""
    assert _meeting(world, "place/old-port", {})["place"] == ("unknown", 0)


def test_an_official_visit_within_a_trip(world: World) -> None:
    """Days known to begin and end within another journey are proposed as a part of it, not as the same."""
    _one_visit(world, "From 1 to 30 May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05-01/1998-05-30")
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/tor-in-paper", KNOWN, "part")]
    assert points(found)["date"] == ("against", -1)


def test_a_day_of_a_visit(world: World) -> None:
    """A visit dated by one day lies within the days of the known one: whether it is the visit or a part is for a person to say."""
    _one_visit(world, "On 12 May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05-12")
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/tor-in-paper", KNOWN, "part")]


def test_an_event_without_a_date(world: World) -> None:
    """A visit without a date is found by its visitor; the missing date is unknown, not against it."""
    _one_visit(world, "Ana Tor was in Vessaria.", TOR_AND_VESSARIA)
    (found,) = world.built().proposals(PAPER)
    assert brief((found,)) == [("event/tor-in-paper", KNOWN, "same")]
    assert points(found)["date"] == ("unknown", 0)


def test_two_states_alone_propose_nothing(world: World) -> None:
    """A visit of which only the two States are told is not proposed as any of their visits."""
    world.declare(Visit={"event/tor-in-paper": {}})
    stated = {"id": "event/tor-in-paper", "type": "Visit", "sendingState": KORLAND, "receivingState": VESSARIA}
    world.tell("source/one-paper", claim("aa111", "Korland was in Vessaria.", {"Korland": KORLAND, "Vessaria": VESSARIA}, stated))
    assert world.built().proposals(PAPER) == ()


def test_a_date_of_no_day_in_common_is_against_and_not_a_veto(world: World) -> None:
    """Days shortly apart may be a conflict between two accounts of one event: proposed, with points against."""
    _one_visit(world, "On 14 May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05-14")
    (found,) = world.built().proposals(PAPER)
    assert found.comparison.other.id == BASE + KNOWN
    assert points(found)["date"] == ("against", -1)


def test_every_format_tells_the_same(world: World) -> None:
    """Text, CSV, JSON and Markdown name the pair, the score and each part; labels break no table."""
    world.declare(Visit={"event/tor-in-paper": {"label": {"en": "A | visit, *so* called"}}})
    world.tell("source/one-paper", claim("aa111", "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, visit("tor-in-paper", date="1998-05"), by=[OF_KORLAND]))
    matcher = world.built()
    proposals, background = matcher.proposals(PAPER), matcher.known.background
    text, table, page = as_text(proposals, background), as_csv(proposals, background), as_markdown(proposals, background)
    (item,) = json.loads(as_json(proposals, background))
    assert (item["event"]["label"], item["score"], item["standing"], item["proposed"]) == ("A | visit, *so* called", 10, "open", "same")
    assert "score 10; may be one" in text
    assert "for      visitor +3: Ana Tor" in text
    assert '"A | visit, *so* called"' in table
    assert r"## A \| visit, \*so\* called" in page
    assert "| for | visitor | 3 | Ana Tor |" in page


def test_the_order_is_the_same_whoever_is_read_first(world: World) -> None:
    """Every pair stands once, in an order that follows from ids and scores."""
    _one_visit(world, "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05")
    matcher = world.built()
    assert brief(matcher.proposals()) == [(KNOWN, "event/tor-in-paper", "same")]
    assert matcher.proposals(everything=True, least=-20) == world.built().proposals(everything=True, least=-20)


def test_the_library_proposes_what_the_command_does(world: World) -> None:
    """A built project opened from Python proposes the same pairs with the same scores."""
    _one_visit(world, "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, date="1998-05")
    done = build(world.project)
    assert done.store is not None
    release(world.project, done.store, done.read.curated.base)
    kg = communique.open(world.project.root)
    assert kg.match("source/one-paper") == world.built().proposals(PAPER)
    with pytest.raises(CannotGoOn, match=r"source/no-paper: is no source of this dataset"):
        kg.match("source/no-paper")
