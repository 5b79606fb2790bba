"""Saved queries and typed ones, answered from a choice of claims."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from communique.ask.answers import Graph, Solutions, Verdict
from communique.ask.own import run_own
from communique.ask.running import run
from communique.ask.saved import find_queries
from communique.curation.project import Project
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.vocabulary import queries, rules, shapes

NAMES = sorted(find_queries([queries()]))
CHOICES = {
    "told by the DPRK": (["state/dprk"], None, None),
    "told by the Russian Federation": (["state/russian-federation"], None, None),
    "told by third parties": (["concept:third-party"], None, None),
    "told by the two texts": (["source/ru-embassy", "source/dprk-mfa"], None, None),
    "known before anything was out": ([], "1900-01-01", None),
    "known at the end of 2012": ([], "2012-12-31", None),
    "without what is cited": ([], None, "cited"),
    "without what is inferred": ([], None, "inferred"),
    "quoted by the DPRK by 2021": (["state/dprk"], "2021-12-31", "inferred,cited"),
}


@pytest.fixture(scope="module")
def tellings(real: ox.Store) -> dict[str, ox.Store]:
    """The repository's own dataset under each choice."""
    base = base_of(real)
    return {name: retold(real, Choice.read(*words, base), shapes(), rules(), base) for name, words in CHOICES.items()}


def rows(answer: object) -> Iterator[tuple[object, ...]]:
    assert isinstance(answer, Solutions)
    yield from answer.rows


@pytest.mark.parametrize("name", NAMES)
def test_every_saved_query_is_answered_under_every_choice(tellings: dict[str, ox.Store], name: str) -> None:
    """A saved query needs nothing that a choice of claims could leave out: it answers, if only with no row."""
    saved = find_queries([queries()])[name]
    kinds = {type(run(store, saved, {})) for store in tellings.values()}
    assert kinds in ({Solutions}, {Graph})


def test_choices_tell_apart(tellings: dict[str, ox.Store]) -> None:
    """The timelines of the choices are different answers, and that of no claims is empty."""
    saved = find_queries([queries()])["timeline"]
    found = {name: tuple(rows(run(store, saved, {}))) for name, store in tellings.items()}
    assert found["known before anything was out"] == ()
    assert len(set(found.values())) > len(CHOICES) - 2


def dates(project: Project, choice: Choice | None) -> list[str]:
    text = "PREFIX cmq: <https://w3id.org/communique/ontology#> SELECT ?date { <event/summit-2011> cmq:date ?date }"
    return [str(date) for date, in rows(run_own(project.root, text, choice=choice))]


def test_a_typed_query_is_answered_as_told(project: Project, store: ox.Store) -> None:
    """The process that answers derives again from the chosen claims, and the same as here."""
    choice = Choice.read(["source/b"], None, None, base_of(store))
    told = retold(store, choice, shapes(), rules(), base_of(store))
    assert dates(project, None) != dates(project, choice)
    text = "SELECT (COUNT(*) AS ?n) { GRAPH <graph/accepted> { ?s ?p ?o } }"
    here = told.query(f"BASE <https://w3id.org/communique/> {text}")
    assert isinstance(here, ox.QuerySolutions)
    assert [row[0] for row in here] == [row[0] for row in rows(run_own(project.root, text, choice=choice))]
    none = Choice.read(["source/b"], None, "cited", base_of(store))
    assert run_own(project.root, "ASK { ?claim <https://w3id.org/communique/ontology#evidence> ?e FILTER(CONTAINS(STR(?e), 'cited')) }",
                   choice=none) == Verdict(False)


def test_a_source_that_nobody_knows_is_directions(project: Project) -> None:
    """What the process cannot choose is said as the command says it."""
    with pytest.raises(CannotGoOn, match=r"^--told-by source/nobody: is no source and no side; "):
        run_own(project.root, "ASK {}", choice=Choice.read(["source/nobody"], None, None, "https://w3id.org/communique/"))
