"""The dataset as some of the sources tell it."""

from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.build import build
from communique.curation.project import Project
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.iris import ACCEPTED, CMQ, RECORDS
from communique.vocabulary import rules, shapes

BASE = "https://example.org/vessaria-korland/"
ROOTS = {"invented": Path(__file__).parents[1] / "invented", "own": Path(__file__).parents[2]}


def built(root: Path) -> tuple[ox.Store, str]:
    """A dataset built in memory, with its base."""
    done = build(Project(root))
    assert done.store is not None
    return done.store, done.read.curated.base


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The invented dataset."""
    return built(ROOTS["invented"])[0]


def dates(store: ox.Store, choice: Choice, event: str) -> list[str]:
    """The accepted dates of an event as the chosen claims tell."""
    told = retold(store, choice, shapes(), rules(), BASE)
    found = told.quads_for_pattern(ox.NamedNode(BASE + event), ox.NamedNode(CMQ + "date"), None, ox.NamedNode(ACCEPTED))
    return sorted(getattr(quad.object, "value", "") for quad in found)


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
def test_all_claims_tell_what_was_built(root: Path) -> None:
    """Where nothing is left out, deriving again gives the same quads, every one."""
    store, base = built(root)
    assert set(map(str, retold(store, Choice(), shapes(), rules(), base))) == set(map(str, store))


@pytest.mark.parametrize(
    ("told_by", "told"),
    [
        ("source/vessaria-mfa", ["2004-06"]),
        ("source/korland-embassy", ["2004-07"]),
        ("state/korland", ["2004-07"]),
        ("source/daily-lume", []),
        ("https://w3id.org/communique/concept/third-party", []),
    ],
)
def test_each_side_tells_its_own_date(store: ox.Store, told_by: str, told: list[str]) -> None:
    """Of one source or side alone no disagreement is left, and no conflict is recorded."""
    choice = Choice.read([told_by], None, None, BASE)
    assert dates(store, choice, "event/odo-trip-2004") == told
    conflicts = retold(store, choice, shapes(), rules(), BASE).quads_for_pattern(None, None, ox.NamedNode(CMQ + "Conflict"), ox.NamedNode(RECORDS))
    assert list(conflicts) == []


@pytest.mark.parametrize(
    ("day", "told"), [("2006-01-14", []), ("2006-01-15", ["2004-06"]), ("2010-12-30", ["2004-06"]), ("2010-12-31", ["[2004-06,2004-07]"])]
)
def test_what_was_published_by_a_day(store: ox.Store, day: str, told: list[str]) -> None:
    """A source tells from the day on which it is certainly out: one of 2010 not before the end of that year."""
    assert dates(store, Choice(published_by=date.fromisoformat(day)), "event/odo-trip-2004") == told


def test_cited_claims_are_left_out(store: ox.Store) -> None:
    """Without cited evidence nothing of what only a gist says is accepted."""
    assert dates(store, Choice(), "event/odo-birth") == ["1940-05-01"]
    assert dates(store, Choice(without=frozenset({"cited"})), "event/odo-birth") == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((["source/nobody"], None, None), "is no source and no side"),
        (([], "yesterday", None), "is no day"),
        (([], None, "guessed"), "no kind of evidence"),
    ],
)
def test_a_choice_that_is_none_is_refused(store: ox.Store, words: tuple[list[str], str | None, str | None], says: str) -> None:
    """An unknown source, day or kind of evidence is named with what to write instead."""
    with pytest.raises(CannotGoOn, match=says):
        retold(store, Choice.read(*words, BASE), shapes(), rules(), BASE)
