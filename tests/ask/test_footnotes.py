"""Footnotes: each row of each saved query leads to claims, and each note to words that stand where it says."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.answers import Solutions
from communique.ask.footnotes import Footnotes, footnotes
from communique.ask.noting import with_notes
from communique.ask.running import run
from communique.ask.saved import find_queries
from communique.cli.main import main
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.iris import ACCEPTED, BASE, CMQ, RECORDS, local
from communique.vocabulary import queries, rules, shapes

ROOT = Path(__file__).parents[2]
SAVED = find_queries([queries()])
TABLES = [name for name, saved in SAVED.items() if saved.columns]


@cache
def _answered(store: ox.Store, name: str, **bindings: str) -> tuple[Solutions, Footnotes]:
    answer = run(store, SAVED[name], bindings)
    assert isinstance(answer, Solutions)
    return answer, footnotes(store, answer)


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_notes_and_notes_their_words(name: str, real: ox.Store) -> None:
    """Each row with an IRI has a note; each quote stands in the stored text at its position; a query without IRIs says so."""
    answer, found = _answered(real, name)
    assert len(found.rows) == len(answer.rows)
    for row, numbers in zip(answer.rows, found.rows, strict=True):  # a State alone in its line is known by its codes, which nobody claims
        assert numbers or all(term.value.startswith(f"{BASE}state/") for term in row if isinstance(term, ox.NamedNode)), row
    assert bool(found.remark) == (not all(found.rows))
    for note in found.notes:
        assert note.testimony is None or note.testimony.passages or note.testimony.gist or note.testimony.premises
        for passage in note.testimony.passages if note.testimony else ():
            text = (ROOT / "data" / "sources" / f"{local(note.testimony.source)}.txt").read_text(encoding="utf-8")
            assert text[passage.start:passage.end] == passage.exact


@pytest.mark.parametrize("name", TABLES)
def test_markdown_defines_what_it_refers_to(name: str, real: ox.Store) -> None:
    """Each reference has one note below and each note a reference above, numbered in the order of first mention, as renderers count."""
    answer, found = _answered(real, name)
    text = with_notes(answer, found, "markdown")
    above, _, below = text.partition("\n[^1]: ")
    defined = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)]
    assert defined == list(dict.fromkeys(int(number) for number in re.findall(r"\[\^(\d+)\]", above)))
    assert defined == list(range(1, len(found.notes) + 1))
    assert {int(number) for number in re.findall(r"\[\^(\d+)\](?!: )", below)} <= set(defined)
    assert not re.search(r"\bnotes? \d", below)
    assert len({note.iri for note in found.notes}) == len(found.notes)


@pytest.mark.parametrize("name", ["styles", "support", "conflicts"])
def test_as_many_notes_as_claims_counted(name: str, real: ox.Store) -> None:
    """Where a row counts its claims it has that many notes in support."""
    from communique.ask.grounds import Grounds

    answer = run(real, SAVED[name], {})
    assert isinstance(answer, Solutions)
    place, grounds = answer.variables.index("claims"), Grounds(real)
    counted = [(int(str(getattr(row[place], "value", 0))), len(grounds.of(answer.variables, row).claims)) for row in answer.rows]
    assert [pair for pair in counted if pair[0] != pair[1]] == []


def test_a_row_rests_on_what_stands_in_it(real: ox.Store) -> None:
    """Of a treaty action those claims are noted that state a value of its row, and none of the treaty's other actions."""
    answer, found = _answered(real, "treaty-course", instrument="instrument/treaty-1961")
    event = answer.variables.index("event")
    for row, numbers in zip(answer.rows, found.rows, strict=True):
        subject = getattr(row[event], "value", "")
        for number in numbers:
            claim = found.notes[number - 1].iri
            quads = real.quads_for_pattern(None, None, None, ox.NamedNode(claim))
            said = {str(getattr(quad.subject, "value", "")) for quad in quads}
            assert subject in said or any(one.startswith(f"{subject}/") or "instrument/" in one for one in said)


def test_the_other_side_is_told(real: ox.Store) -> None:
    """A disputed date has both accounts among its notes, each naming the other by number and that no ruling settles it."""
    answer, found = _answered(real, "treaty-course", instrument="instrument/boundary-treaty-2012")
    text = with_notes(answer, found, "markdown")
    one, other = (found.number(f"{BASE}claim/{name}") for name in ("n4ce7", "v8fg7"))
    assert any({one, other} <= set(row) for row in found.rows)
    assert f"here 2012-06-05; against it 2012-07-05 (note [^{other}]); no ruling settles it." in text
    assert f"here 2012-07-05; against it 2012-06-05 (note [^{one}]); no ruling settles it." in text


def test_an_inference_names_its_premises(real: ox.Store) -> None:
    """The note of an inference names rule and premises, and each premise has a note of its own."""
    answer, found = _answered(real, "inferences")
    inferred = [note for note in found.notes if note.testimony and note.testimony.evidence == "inferred"]
    assert inferred
    assert all(row for row in found.rows)
    for note in inferred:
        assert note.testimony is not None
        assert note.testimony.premises
        assert all(found.number(premise) for premise in note.testimony.premises)
    assert re.search(r"Inferred by `rule:[a-z-]+` from notes? \[\^\d+\]", with_notes(answer, found, "markdown"))


@pytest.mark.parametrize(("label", "published", "head"), [
    ("The Gazette, 23 October 2009", "2009-10-23", "The Gazette, 23 October 2009:"),
    ("The Gazette, October 2009", "2009-10", "The Gazette, October 2009:"),
    ("The Gazette, about 2012", "2012~", "The Gazette, about 2012:"),
    ("The Gazette, 23 October 2009", "2009-10-24", "The Gazette, 23 October 2009, published 2009-10-24:"),
    ("The treaty of 2012", "2012", "The treaty of 2012, published 2012:"),
    ("The Gazette", "", "The Gazette, undated:"),
])
def test_a_note_says_nothing_twice(real: ox.Store, label: str, published: str, head: str) -> None:
    """A date of publication in which the source's name ends is not said again, and a cited claim is called so once."""
    answer, found = _answered(real, "twinnings")
    note = next(note for note in found.notes if note.testimony and note.testimony.gist)
    assert note.testimony
    spoiled = replace(note, testimony=replace(note.testimony, source_label=label), publisher="", published=published, locator="")
    told = with_notes(answer, replace(found, notes=(spoiled,)), "table")
    words = " ".join(told[told.index(f"\n[{note.number}] "):].split())
    assert f"] {head} {' '.join(note.testimony.gist.split())}" in words
    assert words.casefold().count("cited") == 1


def test_gaps_are_noted_with_their_reason(real: ox.Store) -> None:
    """A curator's record has a note of its own: its reason, and the sources that it names."""
    _, found = _answered(real, "gaps")
    records = [note for note in found.notes if note.testimony is None]
    assert records
    assert all(note.reason for note in records)
    assert any(note.sources for note in records)


def test_notes_are_those_of_the_store_asked(real: ox.Store) -> None:
    """As one side tells it, no note is of another side's source."""
    told = retold(real, Choice.read(["state/dprk"], None, None, BASE), shapes(), rules(), BASE)
    answer, found = _answered(told, "visits")
    assert answer.rows
    sources = {note.testimony.source for note in found.notes if note.testimony and note.testimony.source}
    sides = {str(getattr(quad.object, "value", "")) for source in sources
             for quad in real.quads_for_pattern(ox.NamedNode(source), ox.NamedNode(CMQ + "side"), None, ox.NamedNode(RECORDS))}
    assert sides == {f"{BASE}state/dprk"}


def test_rows_of_counts_say_that_they_have_no_notes(real: ox.Store) -> None:
    """A query whose rows name nothing that leads to claims says so below its table."""
    answer, found = _answered(real, "by-year")
    assert found.notes == ()
    assert "No column of the answer names what leads to claims" in with_notes(answer, found, "markdown")


def test_columns_left_out_keep_their_notes(capsys: pytest.CaptureFixture[str]) -> None:
    """The notes are those of the whole row, whichever columns are shown, in Markdown and in a plain table."""
    base = ["--project", str(ROOT), "query", "twinnings", "--footnotes"]
    shown = {}
    for form in ("markdown", "table"):
        for columns in ([], ["--columns", "date"]):
            assert main([*base, "--format", form, *columns]) == 0
            text = capsys.readouterr().out
            shown[form, bool(columns)] = re.findall(r"^\[\^?\d+\]:? .*$", text, re.MULTILINE)
        assert shown[form, True] == shown[form, False] != []


def test_formats_without_room_are_refused(real: ox.Store) -> None:
    """Notes do not go into a CSV."""
    answer, found = _answered(real, "twinnings")
    with pytest.raises(CannotGoOn, match="--format markdown or table"):
        with_notes(answer, found, "csv")


def test_words_do_not_become_markup(real: ox.Store) -> None:
    """Stars, brackets and pipes of a quote are text in Markdown."""
    store = ox.Store()
    store.bulk_extend(real)
    claim = ox.NamedNode(f"{BASE}claim/x3047")
    for quad in list(store.quads_for_pattern(claim, ox.NamedNode("http://www.w3.org/ns/oa#hasSelector"), None, None)):
        store.remove(quad)
    store.add(ox.Quad(claim, ox.NamedNode(CMQ + "gist"), ox.Literal("a *star* [1] | <b>", language="en"), ox.NamedNode(RECORDS)))
    answer, found = _answered(store, "visits")
    assert r": a \*star\* \[1\] \| \<b\>." in with_notes(answer, found, "markdown")
    assert next(store.quads_for_pattern(None, None, None, ox.NamedNode(ACCEPTED)), None)


def test_the_library_gives_the_same_notes(capsys: pytest.CaptureFixture[str]) -> None:
    """A table in Python has the notes that the command line writes; without a dataset at hand it says what to do."""
    from communique import open as opened
    from communique.frames import Table

    table = opened(ROOT).query("twinnings")
    assert main(["--project", str(ROOT), "query", "twinnings", "--footnotes", "--format", "markdown", "--columns", "one,date"]) == 0
    assert table.to_markdown("one", "date", footnotes=True) == capsys.readouterr().out
    assert len(table.footnotes.rows) == len(table)
    assert "[^1]" not in table.to_markdown("one", "date")
    with pytest.raises(CannotGoOn, match="ask one by name"):
        _ = Table(table.answer).footnotes
