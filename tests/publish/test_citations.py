"""References: what is written is read back by other tools, says no more than is known, and names its claim."""

import json
import re
import warnings
from pathlib import Path

import pyoxigraph as ox
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import open_store
from communique.iris import BASE, CMQ, PREFIXES, RECORDS
from communique.publish.bibliography import STYLES, csl_date, written
from communique.publish.citations import Reference, references

ROOT = Path(__file__).parents[2]
ESCAPES = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", **{f"\\{one}": one for one in "{}$&#_%"}}
HARD = r"Договор № 5 & «мир»: 조약 {A} 100 % _of_ #1 ~ ^ $ \ end"


@pytest.fixture(scope="module")
def real() -> ox.Store:
    """The repository's own dataset as built."""
    return open_store(Project(ROOT))


def _one(**facts: str) -> Reference:
    empty = dict.fromkeys(("title", "author", "publisher", "published", "language", "original", "address", "locator", "version"), "")
    return Reference(key="a-source", iri=f"{BASE}source/a-source", kind="source", notes=("A note.",), **empty | facts)


def _unescaped(text: str) -> str:
    return re.sub("|".join(map(re.escape, ESCAPES)), lambda found: ESCAPES[found[0]], text)


def _claims(store: ox.Store) -> list[str]:
    quads = store.quads_for_pattern(None, ox.NamedNode(PREFIXES["prov"] + "hadPrimarySource"), None, ox.NamedNode(RECORDS))
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)} & {
        quad.subject.value for quad in store.quads_for_pattern(None, None, ox.NamedNode(CMQ + "Claim"), ox.NamedNode(RECORDS))
        if isinstance(quad.subject, ox.NamedNode)})


def test_every_claim_is_cited_by_its_source_and_words(real: ox.Store) -> None:
    """Each claim's reference has its source's title, the quote or gist, and the claim's IRI; all styles are read back."""
    every = [one for claim in _claims(real) for one in references(real, claim)]
    assert len({one.key for one in every}) == len(every) > 300
    for one in every:
        assert one.title
        assert f"Claim: <{one.iri}>." in one.notes
        assert one.notes[0].startswith(("“", "Cited: "))
    read = parse_string(written(every, "bibtex"), "bibtex").entries
    assert [one.key for one in every] == list(read.keys())
    for one in every:
        entry = read[one.key]
        assert _unescaped(entry.fields["title"][1:-1]) == " ".join(one.title.split())
        assert _unescaped(entry.fields["note"]) == " ".join(" ".join(one.notes).split())
        assert entry.fields.get("url", "") == one.address
    assert [item["id"] for item in json.loads(written(every, "csl-json"))] == [one.key for one in every]


def test_an_event_is_cited_by_all_who_tell_of_it(real: ox.Store) -> None:
    """Each source that tells of a thing is cited once, with the claims read in it; the dataset with the thing's IRI comes last."""
    found = references(real, "event/putin-visit-2000")
    assert len({one.iri for one in found}) == len(found)
    assert {"ru-embassy", "dprk-mfa"} <= {one.key for one in found}
    assert [one.kind for one in found] == [*["source"] * (len(found) - 1), "dataset"]
    assert f"<{BASE}event/putin-visit-2000>." in found[-1].notes[0]
    telling = {claim for one in found[:-1] for claim in re.findall(r"claim/\w+", one.notes[0])}
    about = {quad.graph_name.value.removeprefix(BASE) for quad in real.quads_for_pattern(ox.NamedNode(f"{BASE}event/putin-visit-2000"), None, None, None)
             if isinstance(quad.graph_name, ox.NamedNode) and "/claim/" in quad.graph_name.value}
    assert about <= telling


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("conflict/event/boundary-treaty-signature.date", {"conventions-ru-11579", "ru-embassy"}),
        ("source/ru-embassy", {"ru-embassy"}),
        ("dataset/communique", set()),
        ("ruling/bmejk", {"ru-embassy", "donga-2000-07-19"}),
    ],
)
def test_records_are_cited_by_what_they_are_about(real: ox.Store, name: str, sources: set[str]) -> None:
    """A conflict and a ruling are cited by the sources of both sides, a source and the dataset by themselves."""
    assert sources <= {one.key for one in references(real, name)}
    if name.startswith(("source/", "dataset/")):
        assert len(references(real, name)) == 1


def test_an_inference_is_cited_by_what_it_follows_from(real: ox.Store) -> None:
    """An inference has no source of its own: its premises' sources are cited, then the dataset."""
    quads = real.quads_for_pattern(None, None, ox.NamedNode(CMQ + "Inference"), ox.NamedNode(RECORDS))
    inferences = sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)})
    assert inferences
    for name in inferences:
        found = references(real, name)
        assert len(found) > 1
        assert found[-1].kind == "dataset"


def test_what_no_source_tells_of_is_refused(real: ox.Store) -> None:
    """Something of which nobody tells, and something unknown, are refused with directions."""
    with pytest.raises(CannotGoOn, match="no source tells of it"):
        references(real, "cmq:Visit")
    with pytest.raises(CannotGoOn, match="did you mean"):
        references(real, "event/putin-visit-200")


@pytest.mark.parametrize(
    ("published", "csl", "bibtex"),
    [
        ("2012-06-05", {"date-parts": [[2012, 6, 5]]}, {"date": "2012-06-05", "year": "2012"}),
        ("2012-06", {"date-parts": [[2012, 6]]}, {"date": "2012-06", "year": "2012"}),
        ("2012", {"date-parts": [[2012]]}, {"date": "2012", "year": "2012"}),
        ("2012~", {"date-parts": [[2012]], "circa": True}, {"date": "2012~", "year": "about 2012"}),
        ("2012?", {"date-parts": [[2012]], "circa": True}, {"date": "2012?", "year": "perhaps 2012"}),
        ("2012-06/2012-08", {"date-parts": [[2012, 6], [2012, 8]]}, {"date": "2012-06/2012-08", "year": "2012"}),
        ("2011/2012~", {"date-parts": [[2011], [2012]], "circa": True}, {"date": "2011/2012~", "year": "2011--about 2012"}),
        ("2012-21", {"date-parts": [[2012]], "season": 1}, {"date": "2012-21", "year": "2012"}),
        ("199X", {"literal": "199X"}, {"date": "199X"}),
        ("2012/..", {"literal": "2012/.."}, {"date": "2012/.."}),
        ("[2012-06-05,2012-07-05]", {"literal": "[2012-06-05,2012-07-05]"}, {"year": "[2012-06-05,2012-07-05]"}),
        ("?2012-06", {"literal": "?2012-06"}, {"year": "?2012-06"}),
        ("", {}, {}),
    ],
)
def test_dates_say_no_more_than_is_known(published: str, csl: dict[str, object], bibtex: dict[str, str]) -> None:
    """A month has no day, about is circa, and what a style cannot hold stands as it is written; nothing is made up."""
    assert csl_date(published) == csl
    fields = parse_string(written([_one(title="A", published=published)], "bibtex"), "bibtex").entries["a-source"].fields
    assert {name: fields[name] for name in ("date", "year") if name in fields} == bibtex


def test_special_characters_and_scripts_come_back() -> None:
    """Braces, signs of TeX, Cyrillic and Hangul are what they were after another tool has read them; bodies stay whole."""
    one = _one(title=HARD, author="Министерство и Co & 조선", publisher=HARD, address="https://example.org/a_b%20c?x={1}&y=#z", language="ko")
    text = written([one], "bibtex")
    (entry,) = parse_string(text, "bibtex").entries.values()
    assert _unescaped(entry.fields["title"][1:-1]) == HARD
    assert entry.fields["url"] == "https://example.org/a_b%20c?x=%7B1%7D&y=#z"
    assert [str(person) for person in entry.persons["author"]] == [r"{Министерство и Co \& 조선}"]
    assert entry.fields["langid"] == "korean"
    assert "Договор" in text
    assert "조약" in text
    (item,) = json.loads(written([one], "csl-json"))
    assert (item["title"], item["author"], item["language"]) == (HARD, [{"literal": "Министерство и Co & 조선"}], "ko")


def test_a_citation_processor_reads_csl_json(real: ox.Store) -> None:
    """citeproc renders every item of the references for an event, title and all."""
    items = json.loads(written(references(real, "event/putin-visit-2000"), "csl-json"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor tells of fields that it does not use
        source = CiteProcJSON(items)
        bibliography = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        rendered = "\n".join(map(str, bibliography.bibliography()))
    for item in items:
        assert item["title"].split(":")[0].casefold() in rendered.casefold()


def test_translations_and_doubts_are_told() -> None:
    """The language of an original is told in each style."""
    one = _one(title="A", original="ru", language="en")
    assert "translated from Russian" in written([one], "text")
    assert "origlanguage = {russian}" in written([one], "bibtex")
    assert "Translated from Russian." in written([one], "csl-json")


@pytest.mark.parametrize("style", STYLES)
def test_the_command_writes_each_style(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes the same references, twice the same bytes, and as one side tells it only that side's."""
    words = ["--project", str(ROOT), "cite", "event/putin-visit-2000", "--style", style]
    assert main(words) == 0
    whole = capsys.readouterr().out
    assert main(words) == 0
    assert capsys.readouterr().out == whole
    assert main([*words, "--told-by", "state/dprk"]) == 0
    side = capsys.readouterr().out
    assert "Bilateral relations of Russia and DPRK" in whole
    assert "Bilateral relations of Russia and DPRK" not in side


def test_the_library_cites_as_the_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    """A reference in Python is the one that the command writes."""
    import communique

    assert main(["--project", str(ROOT), "cite", "claim/x3047", "--style", "bibtex"]) == 0
    assert communique.open(ROOT).cite("claim/x3047", "bibtex") == capsys.readouterr().out


def test_csl_json_has_the_fields_of_its_schema(real: ox.Store) -> None:
    """Items have only fields and types that CSL-JSON 1.0 defines, and dates only its parts."""
    items = [item for claim in _claims(real) for item in json.loads(written(references(real, claim), "csl-json"))]
    items += json.loads(written(references(real, "event/summit-2019"), "csl-json"))
    words = {"id", "type", "title", "publisher", "version", "language", "URL", "section", "note"}
    for item in items:
        assert set(item) <= words | {"author", "issued"}
        assert item["type"] in {"webpage", "document", "dataset"}
        assert all(isinstance(item[name], str) and item[name] for name in words & set(item))
        issued = item.get("issued", {})
        assert set(issued) <= {"date-parts", "season", "circa", "literal"}
        assert all(1 <= len(part) <= 3 and all(isinstance(number, int) for number in part) for part in issued.get("date-parts", [[1]]))
