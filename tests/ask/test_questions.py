"""What the saved queries mean: certainty, open ends, lines of States, languages and what is missing."""

import csv
import io
import time

import pyoxigraph as ox
import pytest

from communique.ask.answers import Graph
from communique.ask.lines import lines_here
from communique.ask.running import run
from communique.ask.saved import SavedQuery
from communique.ask.writing import write_result
from communique.iris import local

Saved = dict[str, SavedQuery]


def rows(store: ox.Store, query: SavedQuery, states: str = "named", **bindings: str) -> list[dict[str, str]]:
    out = io.StringIO()
    write_result(run(store, query, bindings, lines=lines_here(store, query, states)), "csv", out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def column(store: ox.Store, query: SavedQuery, name: str, **bindings: str) -> list[str]:
    return [row[name] for row in rows(store, query, **bindings)]


@pytest.mark.parametrize("day", ["2011-01-31", "2011-03-01", "2030-01-01"])
def test_an_open_end_drops_no_event(store: ox.Store, saved: Saved, day: str) -> None:
    """A visit without a known end may still last on any later day, and an undated message may be of any day."""
    visits = column(store, saved["visits"], "visit", **{"from": day})
    assert "visit of Boris Borg to Arland" in visits
    assert "answer to Alma Arlo" in column(store, saved["messages"], "message", **{"from": day, "to": day})


def test_days_leave_out_what_is_certainly_outside(store: ox.Store, saved: Saved) -> None:
    """Events that certainly ended before the first day or began after the last are left out, others stay."""
    names = column(store, saved["timeline"], "label", **{"from": "1999-05-31", "to": "2011-05-01"})
    assert names == [
        "visit of Alma Arlo to Borland", "meeting nobody told of", "visit of Boris Borg to Arland", "meeting in Aston",
        "answer to Alma Arlo",
    ]


def test_a_state_is_read_as_named_or_as_its_line(store: ox.Store, saved: Saved) -> None:
    """As named, Arland has no part in what Old Arland did; in continuity it has, and the other way round."""
    for one, other in (("state/arland", "establishment of relations"), ("state/old-arland", "visit of Alma Arlo to Borland")):
        assert other not in column(store, saved["timeline"], "label", state=one)
        assert other in column(store, saved["timeline"], "label", states="continuity", state=one)


@pytest.mark.parametrize("name", ["timeline", "visits", "reciprocity", "messages", "instruments", "level-of-relations", "succession"])
def test_a_state_restricts(store: ox.Store, saved: Saved, name: str) -> None:
    """Queries by State keep only what the State has a part in, and nothing for a State nobody knows."""
    assert rows(store, saved[name], "continuity", state="state/nowhere") == []
    assert rows(store, saved[name], "continuity", state="state/arland") != []


@pytest.mark.parametrize(("day", "expected"), [
    ("2000-02-29", []), ("2000-03-15", ["possible"]), ("2040-01-01", ["possible"]),
])
def test_office_holders_on_a_day(store: ox.Store, saved: Saved, day: str, expected: list[str]) -> None:
    """A tenure without an end is possible on every later day and never dropped."""
    assert expected == column(store, saved["office-holders"], "certainty", day=day)


def test_relations_outlive_a_dissolved_state_as_a_remark(store: ox.Store, saved: Saved) -> None:
    """The level of relations names the State of the pair that no longer exists on the day."""
    assert column(store, saved["level-of-relations"], "dissolved", day="1960-01-01") == [""]
    assert column(store, saved["level-of-relations"], "dissolved", day="2000-01-01") == ["Old Arland"]
    assert rows(store, saved["level-of-relations"], day="1948-12-31") == []


def test_a_year_nobody_covers_is_missing(store: ox.Store, saved: Saved) -> None:
    """Years outside all coverage have no number, not zero; covered years have one even where it is zero."""
    events = {row["year"]: (row["events"], row["known"], row["possible"], row["coverage"])
              for row in rows(store, saved["by-year"], kind="cmq:Event")}
    assert events["1949"] == ("", "1", "", "")
    assert events["1960"] == ("", "", "", "")
    assert events["2011"] == ("3", "3", "1", "read-for")
    meetings = {row["year"]: row["events"] for row in rows(store, saved["by-year"], kind="cmq:Meeting", first="2011", last="2013")}
    assert meetings == {"2011": "2", "2012": "0", "2013": ""}


def test_a_source_does_not_cover_what_it_is_silent_on(store: ox.Store, saved: Saved) -> None:
    """A source read for a year has no number for a kind of event on which it is silent, and zero for the others."""
    found = {kind: rows(store, saved["by-year"], kind=kind, first="1990", last="1990")[0]["events"] for kind in ("cmq:Visit", "cmq:Meeting")}
    assert found == {"cmq:Visit": "", "cmq:Meeting": "0"}


def test_years_into_which_sources_only_reach_have_no_zero(real: ox.Store, saved: Saved) -> None:
    """Of 1997 and 1998 no source tells a treaty action, and none was read for them: the number is missing, and 1996 has what is told."""
    found = {row["year"]: row for row in rows(real, saved["by-year"], kind="cmq:TreatyAction", first="1996", last="1998")}
    assert {"reaches"} == {row["coverage"] for row in found.values()}
    assert [("", ""), ("", "")] == [(found[year]["events"], found[year]["known"]) for year in ("1997", "1998")]
    assert int(found["1996"]["events"]) > 0


def test_years_of_any_century_are_counted(store: ox.Store, saved: Saved) -> None:
    """The table begins where it is asked to begin, and a thousand years of it take no longer than a glance."""
    begun = time.process_time()
    found = rows(store, saved["by-year"], first="1100", last="2099")
    assert time.process_time() - begun < 1.0
    assert [row["year"] for row in found] == [str(year) for year in range(1100, 2100)]


def test_labels_follow_the_language(store: ox.Store, saved: Saved) -> None:
    """Labels come in the language asked for, in English where there is none in it."""
    found = rows(store, saved["visits"], lang="ru")
    assert [("Арланд", "Borland"), ("Borland", "Арланд")] == [(row["sending"], row["receiving"]) for row in found]


@pytest.mark.parametrize("lang", ["ko", "ko-kp", "ko-kr"])
def test_a_korean_label_of_both_states_answers_for_each(store: ox.Store, saved: Saved, lang: str) -> None:
    """A label in Korean as such stands where the one of either Korean State is asked for."""
    found = rows(store, saved["visits"], lang=lang)
    assert "아를란드" in {name for row in found for name in (row["sending"], row["receiving"])}


def test_support_tells_who_stands_behind(store: ox.Store, saved: Saved) -> None:
    """Support is both sides, one side, a third party, or nothing but inference."""
    found = {row["property"] + " " + row["value"]: row["support"] for row in rows(store, saved["support"])}
    assert found == {
        "date 1991-12-26": "third party", "date 2011-05": "one side", "hasPlace Aston": "only inferred",
        "participant Alma Arlo": "both sides",
    }
    assert column(store, saved["support"], "value", support="both sides") == ["Alma Arlo"]


def test_anachronisms_are_of_states_and_titles(store: ox.Store, saved: Saved) -> None:
    """A State before its founding and a title before its tenure are found; a title in an open tenure is not."""
    found = [(row["problem"], row["reason"], row["who_name"], row["limit"]) for row in rows(store, saved["anachronisms"])]
    assert found == [
        ("State does not yet exist", "later-name-projected-back", "Arland", "1991-12-26"),
        ("title not held on that day", "later-title-projected-back", "Alma Arlo", "President of Arland"),
    ]


def test_titles_are_all_shown_with_what_was_held(store: ox.Store, saved: Saved) -> None:
    """Titles in order stand beside those that are not, each with its verdict and the offices of the day."""
    found = [(row["title"], row["verdict_name"], row["reason"], row["held"]) for row in rows(store, saved["titles"])]
    assert found == [
        ("President of Arland", "not-held", "later-title-projected-back", ""), ("President of Arland", "in-order", "", "President of Arland"),
        ("Minister", "no-office", "", ""),
    ]
    only = column(store, saved["titles"], "source_name", verdict="https://w3id.org/communique/concept/not-held")
    assert only == ["a"]


def test_reciprocity_ranks_by_role_tenure_or_not_at_all(store: ox.Store, saved: Saved) -> None:
    """A stated role or a tenure of the day gives the rank; without either it is unstated, never guessed."""
    found = [(row["sending"], row["act"], row["rank"], row["events"]) for row in rows(store, saved["reciprocity"])]
    assert found == [
        ("Borland", "Visit", "minister", "1"), ("Arland", "Visit", "unstated", "1"),
        ("Arland", "Message", "head-of-state", "1"), ("Borland", "Message", "unstated", "1"),
    ]


def test_an_open_tenure_gives_the_rank_of_later_days(store: ox.Store, saved: Saved) -> None:
    """An office not known to have ended is the visitor's office; one that had not begun is not."""
    assert [(row["office"], row["rank"]) for row in rows(store, saved["visits"])] == [
        ("", ""), ("Minister of Trade of Borland", "minister"),
    ]


def test_silence_needs_scope_and_another_voice(store: ox.Store, saved: Saved) -> None:
    """A source is silent on what another tells within its coverage."""
    found = [(row["source_name"], row["name"], row["told_by"]) for row in rows(store, saved["silences"])]
    assert found == [
        ("a", "meeting nobody told of", "c"), ("a", "visit of Boris Borg to Arland", "b"), ("a", "greeting to Boris Borg", "b"),
    ]


def test_joint_silences_are_third_parties_and_gaps(store: ox.Store, saved: Saved) -> None:
    """What only third parties know is listed with the known gaps."""
    assert column(store, saved["joint-silences"], "name") == ["gap/g0001", "succession to Old Arland", "meeting nobody told of"]


def test_who_met_whom_from_either_side(store: ox.Store, saved: Saved) -> None:
    """The person asked for stands first, whoever sorts first."""
    found = [(row["one"], row["other"]) for row in rows(store, saved["who-met-whom"], who="person/boris")]
    assert found == [("Boris Borg", "Alma Arlo")]


def test_styles_of_ones_own_and_of_the_other(store: ox.Store, saved: Saved) -> None:
    """How a side styles the other's persons is kept apart from how it styles its own."""
    assert column(store, saved["styles"], "title") == ["Minister", ""]
    assert column(store, saved["styles"], "title", relation="own") == ["President of Arland"]


def test_conflicts_name_the_preferred_side(store: ox.Store, saved: Saved) -> None:
    """Each side of a conflict has a row, and a ruling says which is preferred and why."""
    found = [(row["value"], row["sources"], row["preferred"]) for row in rows(store, saved["conflicts"])]
    assert found == [("2011-05", "a", "true"), ("2011-06", "b", "false")]


@pytest.mark.parametrize("name", ["conflicts", "near-misses"])
def test_an_inferred_claim_speaks_for_nobody(real: ox.Store, saved: Saved, name: str) -> None:
    """A side of which a claim is inferred names its sources and those they speak for, and nobody and nothing else."""
    found = rows(real, saved[name])
    assert {speaker for row in found for speaker in row["speaks_for"].split("; ")} <= {
        "Russian Federation", "Democratic People's Republic of Korea", "third party", ""}
    assert [row["side"] for row in found if not row["sources"]] == []
    assert [row["quotes"] for row in found if row["quotes"].startswith(" | ")] == []


@pytest.mark.parametrize(("name", "bindings"), [("conflicts", {"state": "state/ussr"}), ("by-year", {"state": "state/ussr"}), ("titles", {})])
def test_what_narrows_an_answer_is_asked_first(real: ox.Store, saved: Saved, name: str, bindings: dict[str, str]) -> None:
    """A State under the widest reading, or who witnesses a tenure, is looked for where it is needed and not in all rows."""
    query = saved[name]
    begun = time.process_time()
    assert rows(real, query, "cow" if bindings else "named", **bindings) != []
    assert time.process_time() - begun < 0.5


def test_events_in_the_terms_of_schema_org(store: ox.Store, saved: Saved) -> None:
    """An event of known days has them, one of uncertain days has none, and other classes and terms do not appear."""
    events = ["event/founding", "event/summit-2011"]
    answer = run(store, saved["schema-events"], {"event": events})
    assert isinstance(answer, Graph)
    found = {(str(triple.subject), str(triple.predicate)) for triple in answer.triples}
    told = {name: sorted(local(predicate.strip("<>")) for subject, predicate in found if name in subject) for name in events}
    assert told == {
        "event/founding": ["endDate", "name", "startDate", "type"],
        "event/summit-2011": ["location", "name", "type"],
    }


@pytest.mark.parametrize(("name", "item", "bindings"), [
    ("timeline", "event", {}), ("silences", "item", {"standing": "*"}), ("delay", "event", {}), ("joint-silences", "item", {}),
])  # fmt: skip
def test_an_event_of_no_closer_kind_is_an_event(store: ox.Store, saved: Saved, name: str, item: str, bindings: dict[str, str]) -> None:
    """What is declared as an Event and no more is listed where a visit or a meeting would be."""
    bare = ox.Store()
    bare.bulk_extend(store)
    bare.update(
        "PREFIX cmq: <https://w3id.org/communique/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "DELETE { GRAPH ?graph { ?event a ?class } } INSERT { GRAPH ?graph { ?event a cmq:Event } } "
        "WHERE { GRAPH <https://w3id.org/communique/graph/vocabulary> { ?class rdfs:subClassOf+ cmq:Event } GRAPH ?graph { ?event a ?class } }")
    found = [{row[item] for row in rows(one, saved[name], **bindings)} for one in (store, bare)]
    assert found[0]
    assert found[0] == found[1]
