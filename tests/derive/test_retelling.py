"""The dataset as some of the sources tell it."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.build import build
from communique.curation.project import Project
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.iris import ACCEPTED, BOUNDS, CMQ, CONCEPT, PREFIXES, RECORDS
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


@pytest.fixture(scope="module", params=ROOTS.values(), ids=ROOTS)
def dataset(request: pytest.FixtureRequest) -> tuple[ox.Store, str]:
    """Each dataset as built, with its base."""
    return built(request.param)


def pairs(store: ox.Store, predicate: str) -> set[tuple[str, str]]:
    """Subjects and objects that the records join by a term of this vocabulary or the full name of a predicate."""
    name = ox.NamedNode(predicate if "/" in predicate else CMQ + predicate)
    found = store.quads_for_pattern(None, name, None, ox.NamedNode(RECORDS))
    return {(quad.subject.value, quad.object.value) for quad in found}  # type: ignore[union-attr]


def of_type(store: ox.Store, name: str) -> set[str]:
    return {subject for subject, kind in pairs(store, PREFIXES["rdf"] + "type") if kind == CMQ + name}


def grounds(store: ox.Store) -> dict[str, set[str]]:
    """For each decision, the stated claims that it rests on, those behind inferences among them."""
    premises: dict[str, set[str]] = {}
    for claim, premise in pairs(store, PREFIXES["prov"] + "wasDerivedFrom"):
        premises.setdefault(claim, set()).add(premise)
    drawn = of_type(store, "Inference")

    def stated(claim: str) -> set[str]:
        return {one for premise in premises[claim] for one in stated(premise)} if claim in drawn else {claim}

    resting: dict[str, set[str]] = {}
    for decision, claim in pairs(store, "supportedBy"):
        resting.setdefault(decision, set()).update(stated(claim))
    return resting


def test_all_claims_tell_what_was_built(dataset: tuple[ox.Store, str]) -> None:
    """Where nothing is left out, deriving again gives the same quads, every one."""
    store, base = dataset
    assert set(map(str, retold(store, Choice(), shapes(), rules(), base))) == set(map(str, store))


def test_one_side_tells_only_what_it_claims(dataset: tuple[ox.Store, str]) -> None:
    """As told by one side, each accepted statement has a decision, and each decision rests on claims of that side alone."""
    store, base = dataset
    sides = pairs(store, "side")
    source_of = dict(pairs(store, PREFIXES["prov"] + "hadPrimarySource"))
    for side in sorted({side for source, side in sides if source in source_of.values()}):
        told = retold(store, Choice(told_by=frozenset({side})), shapes(), rules(), base)
        resting = grounds(told)
        decided = {(dict(pairs(told, "subject"))[decision], prop) for decision, prop in pairs(told, "property")}
        accepted = {(quad.subject.value, quad.predicate.value)  # type: ignore[union-attr]
                    for quad in told.quads_for_pattern(None, None, None, ox.NamedNode(ACCEPTED))}
        assert {statement for statement in accepted if statement[1] not in BOUNDS} <= decided
        assert of_type(told, "Decision") == set(resting)
        assert all((source_of[claim], side) in sides for claims in resting.values() for claim in claims)


def test_what_is_known_grows(dataset: tuple[ox.Store, str]) -> None:
    """A day later as many claims tell or more, and on the last day all whose source is of a known day."""
    store, base = dataset
    days = ["1900-01-01", "1955-12-31", "1991-12-31", "2006-01-15", "2012-12-31", "2021-10-11", "2021-10-12", "2100-01-01"]
    tellings = [retold(store, Choice(published_by=date.fromisoformat(day)), shapes(), rules(), base) for day in days]
    known = [of_type(told, "Claim") - of_type(told, "Inference") for told in tellings]
    assert all(earlier <= later for earlier, later in pairwise(known))
    dated = {source for source, _ in pairs(store, PREFIXES["dcterms"] + "issued")}
    assert known[0] == set() != known[-1]
    told = {claim for claim, source in pairs(store, PREFIXES["prov"] + "hadPrimarySource") if source in dated}
    assert known[-1] == told & of_type(store, "Claim")


def test_without_cited_nothing_rests_on_cited(dataset: tuple[ox.Store, str]) -> None:
    """Without cited evidence no decision, conflict or inference names a cited claim, and their graphs are gone."""
    store, base = dataset
    cited = {claim for claim, kind in pairs(store, "evidence") if kind == CONCEPT + "cited"}
    told = retold(store, Choice(without=frozenset({"cited"})), shapes(), rules(), base)
    derived = of_type(told, "Decision") | of_type(told, "ConflictSide")
    named = {claim for name in ("supportedBy", "opposedBy", "claim") for record, claim in pairs(told, name) if record in derived}
    assert cited
    assert named.isdisjoint(cited)
    assert cited.isdisjoint(claim for claims in grounds(told).values() for claim in claims)
    assert cited.isdisjoint(graph.value for graph in told.named_graphs() if isinstance(graph, ox.NamedNode))


def test_without_inferred_nothing_is_concluded(dataset: tuple[ox.Store, str]) -> None:
    """Without inferences there is no inference, nor a decision for one, and the stated claims are all there."""
    store, base = dataset
    told = retold(store, Choice(without=frozenset({"inferred"})), shapes(), rules(), base)
    assert of_type(told, "Inference") == set()
    assert of_type(told, "Claim") == of_type(store, "Claim") - of_type(store, "Inference")
    assert {claim for _, claim in pairs(told, "supportedBy")} <= of_type(told, "Claim")


def test_a_choice_in_words_is_the_choice() -> None:
    """What is written of a choice is read as that choice."""
    choice = Choice.read(["state/korland", "source/daily-lume"], "2010-12-31", "inferred,cited", BASE)
    assert Choice.read(**choice.written(), base="https://elsewhere.example/") == choice
    assert Choice.read(**Choice().written(), base=BASE) == Choice()


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
