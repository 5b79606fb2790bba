"""What a State stands for: itself as named, its line of continuity, or the States of its code; one implementation for all queries."""

import csv
import io
from collections import Counter

import pyoxigraph as ox
import pytest

from communique.ask.lines import READINGS, lines_here
from communique.ask.running import run
from communique.ask.saved import SavedQuery, find_queries
from communique.ask.writing import write_result
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.graph.store import base_of
from communique.vocabulary import queries, rules, shapes

Saved = dict[str, SavedQuery]
BASE = "https://w3id.org/communique/"
OF_STATES = sorted(name for name, query in find_queries([queries()]).items() if any(one.type == "state" for one in query.params))
COUNTING = {"by-year", "reciprocity"}
"""Queries whose rows count over States, so that two States' rows are not those of the one and of the other."""

MORE = """
BASE <https://w3id.org/communique/>
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  GRAPH <graph/entities> {
    <state/old-arland> skos:notation "100"^^cmq:cowCode , "100"^^cmq:gwCode .
    <state/arland> skos:notation "100"^^cmq:cowCode .
    <state/borland> skos:notation "200"^^cmq:cowCode , "100"^^cmq:gwCode .
    <state/westland> a cmq:State . <state/northland> a cmq:State . <state/southland> a cmq:State . <state/first-land> a cmq:State .
    <event/early> a cmq:Meeting ; skos:prefLabel "talks before their time"@en .
  }
  GRAPH <graph/accepted> {
    <event/secession> a cmq:Succession ; org:originalOrganization <state/old-arland> ; org:resultingOrganization <state/westland> .
    <event/before> a cmq:Succession ; org:originalOrganization <state/first-land> ; org:resultingOrganization <state/old-arland> ;
      cmq:continuator <state/old-arland> .
    <event/parting> a cmq:Succession ; org:originalOrganization <state/borland> ;
      org:resultingOrganization <state/northland> , <state/southland> ; cmq:continuator <state/northland> , <state/southland> .
    <event/early> a cmq:Meeting ; cmq:participant <state/arland> , <state/borland> ;
      cmq:earliest "1960-01-01"^^xsd:date ; cmq:latest "1960-12-31"^^xsd:date .
  }
  GRAPH <claim/c0001> { <event/succession> cmq:continuator <state/arland> }
}
"""


@pytest.fixture(scope="module")
def more(store: ox.Store) -> ox.Store:
    """The invented dataset with codes, a State seceded, a line of three and two rivals for one line."""
    copy = ox.Store()
    copy.extend(store)
    copy.update(MORE)
    return copy


def lines(store: ox.Store, reading: str) -> dict[str, list[str]]:
    """What each State stands for, by the last part of the name."""
    found = lines_here(store, find_queries([queries()])["timeline"], reading)
    return {state.rpartition("/")[2]: [one.rpartition("/")[2] for one in members] for state, members in found.members.items()}


def rows(store: ox.Store, query: SavedQuery, reading: str = "named", **bindings: str | list[str]) -> list[dict[str, str]]:
    out = io.StringIO()
    write_result(run(store, query, bindings, BASE, lines_here(store, query, reading)), "csv", out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_line_is_made_of_continuators(more: ox.Store) -> None:
    """A State that another continues is on one line with it, however many lie between; one that only succeeds is alone."""
    found = lines(more, "continuity")
    assert found["first-land"] == found["old-arland"] == found["arland"] == ["first-land", "old-arland", "arland"]
    assert found["westland"] == ["westland"]


def test_rivals_are_not_on_each_others_line(more: ox.Store) -> None:
    """Of two States each held to continue a third, neither stands for the other; the third stands for both."""
    found = lines(more, "continuity")
    assert found["northland"] == ["borland", "northland"]
    assert found["southland"] == ["borland", "southland"]
    assert found["borland"] == ["borland", "northland", "southland"]


def test_a_code_is_read_of_its_own_list(more: ox.Store) -> None:
    """States that share a Correlates of War code stand for each other, those that share another list's number do not; without a code a State is alone."""
    found = lines(more, "cow")
    assert found["arland"] == found["old-arland"] == ["old-arland", "arland"]
    assert (found["borland"], found["westland"]) == (["borland"], ["westland"])


def test_as_named_nothing_is_joined(more: ox.Store) -> None:
    """A State as named stands for itself."""
    assert lines(more, "named") == {}


def test_the_query_tells_what_a_reading_does(more: ox.Store, saved: Saved) -> None:
    """The rows of `state-lines` name, for each State, those it is read as, its dates and codes, and who holds so in which words."""
    found = {row["name"]: row for row in rows(more, saved["state-lines"])}
    arland = found["Arland"]
    assert (arland["line"], arland["begins"], arland["ends"]) == ("state/first-land; Old Arland; Arland", "1991-12-26", "")
    assert [found[name]["continues_from"] for name in ("Arland", "Old Arland", "Borland")] == ["1991-12-26", "", ""]
    assert (arland["cow"], arland["gw"], found["Old Arland"]["ends"]) == ("100", "", "1991-12-26")
    assert (arland["sources"], arland["words"]) == (
        "c", "Old Arland ended on 26 December 1991, and Arland continues it; there was a secret meeting in 2011.")
    assert found["Borland"]["sources"] == ""


def told(store: ox.Store, *told_by: str) -> dict[str, list[str]]:
    base = base_of(store)
    return lines(retold(store, Choice.read(told_by, None, None, base), shapes(), rules(), base), "continuity")


@pytest.mark.parametrize(("told_by", "line"), [
    ("state/russian-federation", ["ussr", "russian-federation"]),
    ("state/dprk", ["russian-federation"]),
    ("concept:third-party", ["russian-federation"]),
])
def test_who_holds_no_continuity_has_no_line(real: ox.Store, told_by: str, line: list[str]) -> None:
    """As told by a side that never says that a State continues another, the line falls apart, even where it tells of the succession."""
    assert told(real, told_by)["russian-federation"] == line


def test_a_code_is_whoevers_account_is_asked(real: ox.Store) -> None:
    """Codes are names and not claims: the USSR and the Russian Federation share one as told by anybody."""
    base = base_of(real)
    dprk = retold(real, Choice.read(["state/dprk"], None, None, base), shapes(), rules(), base)
    assert sorted(lines(dprk, "cow")["ussr"]) == sorted(lines(real, "cow")["russian-federation"]) == ["russian-federation", "ussr"]


@pytest.mark.parametrize("name", OF_STATES)
@pytest.mark.parametrize("reading", READINGS)
def test_rows_come_once(real: ox.Store, saved: Saved, name: str, reading: str) -> None:
    """However many States a State is read as, no row is given twice, and none is given that some State alone would not have."""
    query = saved[name]
    day = {"on": "1985-01-01"} if name == "treaties-in-force" else {}  # once the one has ended nothing is in force for it alone
    found = rows(real, query, reading, state="state/ussr", **day)
    assert max(Counter(map(str, found)).values(), default=1) == 1
    if name not in COUNTING:
        named = {str(row) for row in rows(real, query, state="state/ussr", **day)}
        russia = {str(row) for row in rows(real, query, state="state/russian-federation", **day)}
        assert named <= {str(row) for row in found} <= named | russia
        assert reading != "named" or {str(row) for row in found} == named
        assert reading != "cow" or {str(row) for row in found} == named | russia


@pytest.mark.parametrize("name", OF_STATES)
def test_a_code_is_asked_alike_by_any_of_its_states(real: ox.Store, saved: Saved, name: str) -> None:
    """Whichever State of a code is named, the same rows come, and they are those of all its States given by name."""
    query = saved[name]
    both = ["state/ussr", "state/russian-federation"]
    ussr, russia, joined = (rows(real, query, "cow", state=state) for state in (*both, both))
    assert ussr == joined
    if name not in COUNTING:
        assert ussr == russia == rows(real, query, state=both)


def test_a_later_state_stands_for_an_earlier_from_the_day_it_continues_it(real: ox.Store, saved: Saved) -> None:
    """On a day of 1991 the Russian minister is not the Soviet Union's; who asks about the Russian Federation has both States' ministers."""
    def offices(day: str, state: str, reading: str) -> set[str]:
        return {row["office"].rpartition("/")[2] for row in rows(real, saved["office-holders"], reading, day=day, state=state)
                if row["rank"] == "minister"}

    soviet, russian = {"foreign-minister-ussr"}, {"foreign-minister-russia"}
    assert offices("1991-06-01", "state/ussr", "continuity") == soviet
    assert offices("1991-06-01", "state/russian-federation", "named") == russian
    assert offices("1991-06-01", "state/russian-federation", "continuity") == offices("1991-06-01", "state/ussr", "cow") == soviet | russian
    assert offices("1995-06-01", "state/ussr", "continuity") >= russian
    assert offices("1995-06-01", "state/ussr", "named") == set()


def test_what_a_later_state_did_before_is_not_the_lines(more: ox.Store, saved: Saved) -> None:
    """An act of 1960 that an account gives to Arland is Arland's and its code's; Old Arland, which Arland continues since 1991, had no part in it."""
    def acts(state: str, reading: str) -> bool:
        return "talks before their time" in [row["label"] for row in rows(more, saved["timeline"], reading, state=state)]

    assert [acts("state/arland", reading) for reading in READINGS] == [True, True, True]
    assert [acts("state/old-arland", reading) for reading in READINGS] == [False, False, True]
    assert acts("state/first-land", "continuity") is False


def test_counts_join_a_line_and_name_who_is_counted(real: ox.Store, saved: Saved) -> None:
    """Messages of Soviet and of Russian leaders are one row of the line, whose cell names both States, and its number is their sum."""
    reciprocity = saved["reciprocity"]

    def leaders(reading: str) -> list[tuple[str, ...]]:
        found = rows(real, reciprocity, reading)
        return [(row["sending"], row["events"], row["a"].removeprefix(BASE)) for row in found
                if (row["act"], row["rank"]) == ("Message", "effective-leader") and row["b"].endswith("dprk")]

    assert leaders("named") == [("Russian Federation", "1", "state/russian-federation"), ("Union of Soviet Socialist Republics", "1", "state/ussr")]
    assert leaders("continuity") == leaders("cow") == [
        ("Union of Soviet Socialist Republics; Russian Federation", "2", "state/russian-federation")]
    apart, joined = (sum(int(row["events"]) for row in rows(real, reciprocity, reading)) for reading in ("named", "continuity"))
    assert apart == joined


def test_rivals_are_counted_apart(more: ox.Store, saved: Saved) -> None:
    """Where two States are held to continue a third, its acts are neither's: they are joined with a line only where it is asked for."""
    visits = [row["a"].removeprefix(BASE) for row in rows(more, saved["reciprocity"], "continuity") if row["act"] == "Visit"]
    assert visits == ["state/borland", "state/arland"]
    asked = [row["a"].removeprefix(BASE) for row in rows(more, saved["reciprocity"], "continuity", state="state/northland") if row["act"] == "Visit"]
    assert asked == ["state/northland", "state/arland"]


def test_a_query_without_states_is_not_read(store: ox.Store, saved: Saved) -> None:
    """A reading of States for a query that takes none, and a reading that is none, stop with directions."""
    with pytest.raises(CannotGoOn, match="query coverage: takes no State that could be read as cow"):
        lines_here(store, saved["coverage"], "cow")
    with pytest.raises(CannotGoOn, match="states both: is no reading of States; take one of named, continuity, cow"):
        lines_here(store, saved["timeline"], "both")


def test_any_state_is_any(real: ox.Store, saved: Saved) -> None:
    """'*' beside a State leaves the State open, whatever the reading."""
    everything = rows(real, saved["timeline"])
    assert rows(real, saved["timeline"], "continuity", state=["state/ussr", "*"]) == everything


def test_a_parameter_of_states_says_so(saved: Saved) -> None:
    """A parameter called `state` is of the type that readings apply to, in every saved query, and none has a reading of its own."""
    odd = [(name, one.name) for name, query in saved.items() for one in query.params
           if (one.name == "state" and one.type != "state") or one.name in ("reading", "states")]
    assert odd == []
