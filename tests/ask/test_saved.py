"""A saved query's header tells the truth about the query, and the query runs as it stands."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.answers import Answer, Graph, Solutions, hold
from communique.ask.running import run
from communique.ask.saved import Column, Parameter, SavedQuery, find_queries, find_query, read_query
from communique.ask.tokens import ordered_by
from communique.findings import CannotGoOn
from communique.iris import BASE, PREFIXES
from communique.sparql import tokens

ASKED = [
    "timeline", "visits", "who-met-whom", "reciprocity", "messages", "instruments", "provisions", "treaty-course",
    "treaties-in-force", "level-of-relations", "office-holders", "twinnings", "succession", "name-forms", "styles",
    "conflicts", "support", "as-told-by", "silences", "joint-silences", "anachronisms", "firsts", "open-lists",
    "evidence", "delay", "by-year", "inferences", "coverage", "replacements", "provision-silences", "sources",
]

GOOD = """#+ summary: things
#+ question: What is there?
#+ tags: one, two
#+ params:
#+   kind: iri, the class
#+ columns:
#+   thing: what there is

SELECT ?thing WHERE { VALUES ?kind { UNDEF } GRAPH ?g { ?thing a ?kind } } ORDER BY ?thing
"""


def written(folder: Path, text: str, name: str = "things") -> Path:
    path = folder / f"{name}.rq"
    path.write_text(text, encoding="utf-8")
    return path


def test_header_is_read(tmp_path: Path) -> None:
    """Summary, question, tags, parameters with their defaults, and columns come from the header."""
    path = written(tmp_path, GOOD)
    expected = SavedQuery(
        "things", path, GOOD, "things", "What is there?", ("one", "two"),
        (Parameter("kind", "iri", "the class", "UNDEF"),), (Column("thing", "what there is"),),
    )
    assert expected == read_query(path)


@pytest.mark.parametrize(("old", "new", "message"), [
    ("#+ summary: things\n", "", "header lacks summary"),
    ("#+ tags: one, two", "#+ tags one, two", "not a header line"),
    ("#+ tags: one, two", "#+ flavour: sweet\n#+ tags: one", "flavour is unknown"),
    ("#+   kind: iri, the class\n", "", "parameter kind stands in the query alone"),
    ("VALUES ?kind { UNDEF } ", "", "parameter kind stands in the header alone"),
    ("VALUES ?kind { UNDEF }", "VALUES ?kind { UNDEF } VALUES ?kind { UNDEF }", "kind has 2 VALUES lines"),
    ("iri, the class", "colour, the class", "write 'type, meaning'"),
    ("iri, the class", "iri", "write 'type, meaning'"),
    ("SELECT ?thing", "SELECT ?thing ?kind", "column kind stands in the query alone"),
    ("#+   thing: what there is", "#+   thing: what there is\n#+   other: more", "column other stands in the header alone"),
    (" ORDER BY ?thing", "", "rows are in no order"),
])
def test_header_and_query_must_agree(tmp_path: Path, old: str, new: str, message: str) -> None:
    """Each difference between header and query is refused, naming the file and what differs."""
    path = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(CannotGoOn, match=message) as caught:
        read_query(path)
    assert str(caught.value).startswith("things.rq:")


def test_columns_stand_in_order(tmp_path: Path) -> None:
    """Columns are listed in the order in which the query projects them."""
    text = GOOD.replace("SELECT ?thing", "SELECT ?kind ?thing").replace("#+   thing: what there is", "#+   thing: a\n#+   kind: b")
    with pytest.raises(CannotGoOn, match="elsewhere in order"):
        read_query(written(tmp_path, text))


def test_later_folders_hide_earlier_ones(tmp_path: Path) -> None:
    """A project's own query takes the place of the tool's query of that name; others stay."""
    for name in ("tool", "own"):
        (tmp_path / name).mkdir()
        written(tmp_path / name, GOOD.replace("summary: things", f"summary: {name}"))
    written(tmp_path / "tool", GOOD, "other")
    folders = [tmp_path / "tool", tmp_path / "own"]
    assert {"other": "things", "things": "own"} == {name: query.summary for name, query in find_queries(folders).items()}
    assert find_query("things", folders).summary == "own"
    with pytest.raises(CannotGoOn, match="query thing: there is no such saved query; take one of other, things"):
        find_query("thing", folders)


def test_all_competency_questions_are_there(saved: dict[str, SavedQuery]) -> None:
    """Every question that the project promises to answer has a saved query."""
    assert [] == [name for name in ASKED if name not in saved]


def test_queries_run_as_they_stand(store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """The text of each file, sent to an engine unchanged, gives what the runner gives without bindings."""
    differing = [name for name, query in saved.items() if hold(store.query(query.text)) != run(store, query, {})]
    assert [] == differing


def test_graphs_are_named(saved: dict[str, SavedQuery]) -> None:
    """Every query gives the base and names graphs, so that it means the same on any server."""
    texts = {name: query.text for name, query in saved.items()}
    assert [] == [name for name, text in texts.items() if f"BASE <{BASE}>" not in text or "GRAPH <graph/" not in text]


def test_prefixes_are_those_of_the_project(saved: dict[str, SavedQuery]) -> None:
    """Prefixes mean in queries what they mean elsewhere, and none is declared that the query does not use."""
    for query in saved.values():
        found = tokens(query.text)
        declared = {found[at + 1].text: found[at + 2].text for at, token in enumerate(found) if token.says("PREFIX")}
        assert declared == {name: f"<{PREFIXES[name[:-1]]}>" for name in declared}
        names = [token.text for at, token in enumerate(found) if token.kind == "name" and not found[at - 1].says("PREFIX")]
        used = {name.partition(":")[0] + ":" for name in names}
        assert used == set(declared), query.name


@pytest.mark.parametrize("where", ["store", "real"])
def test_order_is_total(where: str, request: pytest.FixtureRequest, saved: dict[str, SavedQuery]) -> None:
    """No two rows of a result are equal in all columns by which the result is ordered."""
    store = request.getfixturevalue(where)
    for query in saved.values():
        answer = run(store, query, {})
        if isinstance(answer, Graph):
            continue
        assert isinstance(answer, Solutions)
        order = ordered_by(tokens(query.text))
        keys = [i for i, name in enumerate(answer.variables) if name in order]
        rows = [tuple(map(str, (row[i] for i in keys))) for row in answer.rows]
        assert len(rows) == len(set(rows)), query.name


def test_every_query_answers(store: ox.Store, saved: dict[str, SavedQuery]) -> None:
    """Every saved query has rows or triples on the invented dataset."""
    answers = {name: run(store, query, {}) for name, query in saved.items()}
    assert [] == [name for name, answer in answers.items() if not _size(answer)]


def _size(answer: Answer) -> int:
    return len(answer.triples) if isinstance(answer, Graph) else len(answer.rows) if isinstance(answer, Solutions) else 0
