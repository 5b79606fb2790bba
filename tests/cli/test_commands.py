"""The commands from a user's side: results on stdout, talk on stderr, exit codes as documented."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communique.cli.main import COMMANDS, main
from communique.cli.main import run as entry

ROOT = Path(__file__).parents[2]
INVENTED = ROOT / "tests" / "invented"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built copy of the invented dataset."""
    root = tmp_path / "копия of it"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    assert main(["--project", str(root), "build", "--quiet"]) == 0
    return root


def ask(folder: Path, *words: str) -> int:
    """The exit code of a command on the folder."""
    return main(["--project", str(folder), *words])


def test_a_build_prints_what_it_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Summary and timeline stand on stdout, and say how many sources, claims and quotes there are."""
    assert ask(folder, "build") == 0
    out = capsys.readouterr().out
    assert "sources      5, 4 of them with stored text" in out
    assert "claims       40: 32 quoted, 8 cited" in out
    assert "1998-05-11/1998-05-13   Visit of Ana Tor to Vessaria (2 sources)" in out
    assert "[2004-06,2004-07]       Trip of King Odo to Korland (2 sources, disputed)" in out


def test_check_tells_a_stale_release(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`build --check` writes nothing and ends with 1 where a released file is not current."""
    assert ask(folder, "build", "--check", "--quiet") == 0
    (folder / "data" / "graph" / "accepted.ttl").write_text("", encoding="utf-8")
    assert ask(folder, "build", "--check", "--quiet") == 1
    assert "data/graph/accepted.ttl: is not what the data give" in capsys.readouterr().err
    assert (folder / "data" / "graph" / "accepted.ttl").read_text(encoding="utf-8") == ""


ANSWERS = [
    ("query", "timeline"), ("query", "--sparql", "ASK {}"), ("conflicts",), ("silences",), ("explain", "person/odo"), ("cite", "person/odo"),
    ("export", "--format", "csv", "--out", "out"),
]  # fmt: skip


@pytest.mark.parametrize("words", ANSWERS, ids=lambda words: words[0])
def test_an_answer_from_an_older_build_says_so(
    folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where data have changed since the build, one line on stderr says so; another where that build was refused; nothing once all is well."""
    monkeypatch.chdir(folder)
    path = folder / "data" / "claims" / "vessaria-mfa.yaml"
    good = path.read_text(encoding="utf-8")
    told = []
    for text in (good, good + "\n# to be continued\n", good):
        path.write_text(text, encoding="utf-8")
        assert ask(folder, *words) == 0
        told.append(capsys.readouterr().err)
    assert [text.partition(",")[0] for text in told] == ["", "data/ has changed since the last build", ""]
    assert told[1].count("\n") == 1


@pytest.mark.parametrize(("new", "code"), [("sendinState", 1), ("\tsendingState", 2)])
def test_an_answer_after_a_refused_build_says_so(folder: Path, new: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that publishes nothing is remembered until the data are others; a folder without notes, as checked out, says nothing."""
    path = folder / "data" / "claims" / "vessaria-mfa.yaml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("sendingState", new, 1), encoding="utf-8")
    assert ask(folder, "build", "--quiet") == code
    capsys.readouterr()
    assert ask(folder, "conflicts") == 0
    assert capsys.readouterr().err.startswith("the last build was not published, ")
    shutil.rmtree(folder / ".communique")
    assert ask(folder, "conflicts") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("form", ["json", "sarif", "turtle"])
def test_validate_writes_its_report_on_stdout(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each format of the report can be read by those who read that format."""
    assert ask(folder, "validate", "--format", form) == 0
    out = capsys.readouterr().out
    if form == "turtle":
        import rdflib

        assert len(rdflib.Graph().parse(data=out, format="turtle")) > 0
    else:
        assert isinstance(json.loads(out), dict)


def test_validate_names_the_line_to_mend(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sending and receiving State exchanged in both accounts: a shape finds it, on a line of the claims; exit code 1."""
    right = "sendingState: state/korland\n      receivingState: state/vessaria"
    wrong = "sendingState: state/vessaria\n      receivingState: state/korland"
    for name in ("vessaria-mfa", "korland-embassy"):
        path = folder / "data" / "claims" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong), encoding="utf-8")
    assert ask(folder, "validate") == 1
    found = [line for line in capsys.readouterr().out.splitlines() if "ana-tor-visit-1998" in line and "shape:" in line]
    assert found
    file, number, _ = found[0].split(":", 2)
    line = (folder / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
    assert line.strip() in ("visitor: person/ana-tor", "sendingState: state/vessaria", "- id: event/ana-tor-visit-1998")


def test_warnings_count_only_when_strict(folder: Path) -> None:
    """`--strict` makes warnings violations; conflicts between sources are neither."""
    (folder / "data" / "entities" / "more.yaml").write_text("- id: place/nowhere\n  type: Place\n  label:\n    en: Nowhere\n  kind: city\n", encoding="utf-8")
    assert ask(folder, "validate") == 0
    assert ask(folder, "validate", "--strict") == 1


@pytest.mark.parametrize("form", ["table", "csv", "json", "xml", "markdown"])
def test_a_query_answers_in_each_format(folder: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The visitor's name stands in the answer, whatever the format."""
    assert ask(folder, "query", "visits", "--format", form) == 0
    sys.stdout.flush()
    assert b"Ana Tor" in capfdbinary.readouterr().out


def test_names_of_another_base_are_understood(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A relative name given to a query means an IRI under the dataset's own base."""
    assert ask(folder, "query", "visits", "--state", "state/vessaria", "--format", "csv") == 0
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.count(b"\n") == 7


@pytest.mark.parametrize(("words", "date"), [((), b"[2004-06,2004-07]"), (("--told-by", "state/korland"), b"2004-07"), (("--published-by", "2006-02-01"), b"2004-06")])
def test_a_query_is_answered_as_told_by_some(folder: Path, words: tuple[str, ...], date: bytes, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The date of the trip is each side's own, and both where both tell."""
    assert ask(folder, "query", "visits", "--from", "2004-01-01", "--to", "2005-12-31", *words, "--columns", "date", "--format", "csv") == 0
    sys.stdout.flush()
    assert [b"date", date] == [line.strip(b'"') for line in capfdbinary.readouterr().out.splitlines()]


def test_commands_share_the_choice(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A typed query, an explanation and an export follow from the chosen claims too; what is not among them is said not to be."""
    korland = ("--told-by", "state/korland")
    text = "PREFIX cmq: <https://w3id.org/communique/ontology#> SELECT ?date { ?trip a cmq:Visit ; cmq:date ?date FILTER(STRSTARTS(STR(?date), '2004')) }"
    assert ask(folder, "query", "--sparql", text, *korland, "--format", "csv") == 0
    assert ask(folder, "explain", "event/odo-trip-2004", *korland) == 0
    assert ask(folder, "export", "--format", "turtle", "--out", str(folder / "out"), *korland) == 0
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.startswith(b"date\r\n2004-07\r\n")
    assert "2004-06" not in (folder / "out" / "accepted.ttl").read_text(encoding="utf-8")
    assert ask(folder, "explain", "conflict/event/odo-trip-2004.date", *korland) == 2
    assert b"does not follow from the claims that are left; widen --told-by" in capfdbinary.readouterr().err


def test_columns_are_chosen(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`--columns` keeps those columns in that order."""
    assert ask(folder, "query", "timeline", "--columns", "date,label", "--format", "csv") == 0
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.splitlines()[:2] == [b"date,label", b"1940-05-01,Birth of King Odo"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("query", "nosuch"), "there is no such saved query"),
        (("query", "visits", "--sparql", "ASK {}"), "two questions"),
        (("query", "visits", "--from", "yesterday"), "yesterday"),
        (("query", "visits", "--columns", "nosuch"), "column nosuch"),
        (("query", "--sparql", "SELECT nonsense"), "query"),
        (("query", "--sparql", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), "SERVICE"),
        (("query", "visits", "--endpoint", "http://127.0.0.1:9/sparql"), "127.0.0.1:9"),
        (("query", "visits", "--columns", ""), "column : is not in the answer"),
        (("query", "visits", "--endpoint", ""), "SPARQL endpoint"),
        (("query", "--sparql", ""), "query"),
        (("query", "visits", "--told-by", "source/nobody"), "is no source and no side"),
        (("query", "--sparql", "ASK {}", "--told-by", "source/nobody"), "is no source and no side"),
        (("query", "coverage", "--states", "cow"), "takes no State that could be read as cow"),
        (("query", "--sparql", "ASK {}", "--states", "continuity"), "--states is for saved queries that take a State"),
        (("query", "visits", "--state", "person/odo"), "is no State; communique query state-lines lists them"),
        (("query", "visits", "--endpoint", "http://127.0.0.1:9/", "--without", "cited"), "cannot be reached"),
        (("explain", "event/odo-birth", "--published-by", "soon"), "is no day"),
        (("explain", "event/nosuch", "--without", "cited"), "does not know it"),
        (("export", "--format", "csv", "--out", "out", "--without", "guesses"), "no kind of evidence"),
        (("explain", "event/nosuch"), "does not know it"),
        (("explain", "odo"), "did you mean person/odo?"),
        (("query", "visits", "--state", "vessaria"), "did you mean state/vessaria?"),
        (("query", "visits", "--lang", "zz"), "take one of"),
        (("explain", "event/a b"), "is no IRI"),
        (("init", "anywhere", "--base", "no iri"), "ids cannot be read against it"),
        (("new", "claim", "source/nosuch", "--quote", "x"), "no such source"),
        (("new", "entity", "person/odo", "--type", "Person", "--label", "en=Odo"), "exists already"),
        (("new", "entity", "person/a b", "--type", "Person", "--label", "en=A"), "not of the form kind/name"),
        (("new", "source", "../../x", "--title", "X", "--publisher", "P", "--published", "1999"), "not of the form kind/name"),
        (("new", "entity", "person/x", "--type", "Persson", "--label", "en=X"), "no type of entity"),
        (("new", "entity", "person/x", "--type", "Person", "--label", "X"), "no language"),
        (("new", "entity", "person/x", "--type", "Person", "--label", "English=X"), "is not a language tag"),
        (("new", "entity", "place/x", "--type", "Person", "--label", "en=X"), "write person/x, or mend the type"),
        (("new", "entity", "person/x", "--type", "Persson", "--label", "en=X"), "write Person, if that is meant"),
        (("new", "claim", "source/vessaria-mfa", "--quote", "no such words"), "is not in data/sources/vessaria-mfa.txt; copy it"),
        (("new", "claim", "source/vessaria-mfa", "--quote", "friendship"), "stands 2 times"),
        (("new", "claim", "source/vessaria-mfa", "--quote", ""), "--quote"),
        (("new", "claim", "source/daily-lume", "--gist", " "), "is no text"),
        (("new", "claim", "source/daily-lume", "--quote", "King"), "--gist"),
        (("new", "source", "x", "--title", "X", "--publisher", "P", "--published", "soon"), "--published soon: is not a date"),
        (("new", "source", "x", "--title", "", "--publisher", "P", "--published", "1999"), "--title '': is no text"),
        (("new", "source", "x", "--title", "X", "--publisher", "P", "--published", "1999", "--side", "state/lemuria"), "no State of the project"),
        (("new", "source", "x", "--title", "X", "--publisher", "P", "--published", "1999", "--address", "a b"), "--address a b: is no address"),
        (("query", "visits", "--from", "2005-01-01", "--to", "2001-01-01"), "parameter to: 2001-01-01 is before from 2005-01-01; exchange the two"),
        (("query", "by-year", "--last", "1900"), "parameter last: 1900 is before first 1945"),
        (("query", "visits", "--told-by", "vessaria-mfa"), "did you mean source/vessaria-mfa?"),
        (("explain", "Varn"), "Varn is place/varn; write that"),
        (("new", "source", "Bad_3!", "--title", "X", "--publisher", "P", "--published", "1999"), "for '_' '!' can't stand in one"),
        (("new", "source", "x", "--title", "X", "--publisher", "P", "--published", "1999", "--side", "vess"), "write state/vessaria, if that is meant"),
        (("new", "source", "x", "--title", "X", "--publisher", "P", "--published", "1999", "--language", "Englisch"), "is not a language tag"),
        (("new", "claim", "source/vessaria-mfa", "--gist", "King Odo came."), "the text of source/vessaria-mfa is stored; quote its words"),
        (("init", "anywhere", "--title", ""), "--title '': is no text"),
    ],
)
def test_wrong_usage_is_directions_and_exit_code_2(folder: Path, words: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be done is said on stderr in one line that helps, never as a traceback; nothing stands on stdout."""
    assert ask(folder, *words) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


@pytest.mark.parametrize("inside", ["data", "data/graph", "data/new/one", "queries/../data/graph"])
def test_an_export_does_not_mix_with_the_data(folder: Path, inside: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder among the project's data is refused, and nothing in it changes."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert ask(folder, "export", "--format", "trig", "--out", str(folder / inside)) == 2
    assert "lies in the project's data" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert ask(folder, "export", "--format", "turtle", "--out", str(folder / "out")) == 0


def test_what_a_type_can_say_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Types stand with their definitions; the keys of one with their meaning, how often they stand, and what they take."""
    assert main(["terms"]) == 0
    assert "\nTreatyAction     act that moves an instrument through its life" in capsys.readouterr().out
    assert main(["terms", "TreatyAction"]) == 0
    out = capsys.readouterr().out
    assert "  actionKind (required, one)\n" in out
    assert "    one of adoption, amendment, approval, " in out
    assert "  signer\n    person who puts a signature or initials to an instrument\n    an id of type Person\n" in out
    assert out.index("(required") < out.index("  signer")
    assert main(["terms", "Visitt"]) == 2
    assert "write Visit, if that is meant" in capsys.readouterr().err


def test_help_says_what_is_left_open(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a query has no SPARQL of defaults that leave a parameter open."""
    with pytest.raises(SystemExit):
        ask(folder, "query", "visits", "--help")
    out = capsys.readouterr().out
    assert "left open)" in " ".join(out.split())
    assert "UNDEF" not in out


def test_no_rows_for_a_default_of_elsewhere_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a query's default names a thing of another dataset, an empty answer says so on stderr."""
    assert ask(folder, "query", "evidence") == 0
    assert "--entity: its default event/summit-2011 is not in this dataset" in capsys.readouterr().err


def test_an_interrupt_ends_quietly(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends with 130 and says nothing."""
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("communique.cli.build.build", interrupted)
    monkeypatch.setattr("sys.argv", ["communique", "--project", str(folder), "build"])
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        entry()
    assert (left.value.code, capsys.readouterr().err) == (130, "")


@pytest.mark.parametrize("cached", [True, False], ids=["with a cache", "where no cache can be written"])
def test_a_damaged_dataset_is_directions(folder: Path, cached: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """A dataset.trig that is cut off is named, with what to do."""
    path = folder / "data" / "graph" / "dataset.trig"
    path.write_bytes(path.read_bytes()[:5000])
    shutil.rmtree(folder / ".communique", ignore_errors=True)
    if not cached:
        (folder / ".communique").touch()
    assert ask(folder, "query", "timeline") == 2
    assert "is damaged; run communique build" in capsys.readouterr().err


def test_without_a_command_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """No command is wrong usage, and the way on is every command with what it does."""
    assert main([]) == 2
    told = capsys.readouterr()
    assert (told.out, [name for name in COMMANDS if f"  {name} " not in told.err]) == ("", [])


def test_outside_a_project_the_way_in_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no project, and where there is no build, the message names the next command."""
    assert main(["--project", str(tmp_path), "build"]) == 2
    assert "communique init DIR" in capsys.readouterr().err
    assert main(["init", str(tmp_path / "fresh")]) == 0
    assert main(["--project", str(tmp_path / "fresh"), "query", "timeline"]) == 2
    assert "communique build" in capsys.readouterr().err


def test_a_new_project_builds_and_grows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A started project builds; a source, an entity and a claim started in it are found on the lines that were said."""
    root = tmp_path / "two states"
    assert main(["init", str(root), "--title", "Two States", "--base", "https://example.org/two"]) == 0
    assert ask(root, "build", "--quiet") == 0
    assert (root / ".gitignore").read_text(encoding="utf-8") == "/.communique/\n/data/.graph.*\n"
    (tmp_path / "text.txt").write_text("In May 1998 Ana Tor visited Vessaria.\n", encoding="utf-8")
    assert ask(root, "new", "source", "note", "--text", str(tmp_path / "text.txt"), "--title", "A note", "--publisher", "P", "--published", "1999") == 0
    assert ask(root, "new", "entity", "person/ana-tor", "--type", "Person", "--label", "en=Ana Tor", "--label", "ru=Анна Тор") == 0
    capsys.readouterr()
    assert ask(root, "new", "claim", "source/note", "--quote", "In May 1998 Ana Tor visited Vessaria.") == 0
    identifier, _, place = capsys.readouterr().out.splitlines()[0].partition(" stands at ")
    file, _, line = place.partition(":")
    assert (root / file).read_text(encoding="utf-8").splitlines()[int(line) - 1] == f"- id: {identifier}"
    assert ask(root, "build", "--quiet") == 1
    (finding,) = capsys.readouterr().err.splitlines()
    assert finding.startswith(f"{file}:")
    assert "is not filled in yet" in finding
    assert ask(root, "init", str(root)) == 2


def test_a_source_that_cannot_be_started_leaves_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file of the source's name stands already, neither text nor record is written."""
    sources = folder / "data" / "sources"
    (sources / "note.yaml").write_text("", encoding="utf-8")
    assert ask(folder, "new", "source", "note", "--text", str(sources / "vessaria-mfa.txt"), "--title", "T", "--publisher", "P", "--published", "1999") == 2
    assert "note.yaml: exists already" in capsys.readouterr().err
    assert not (sources / "note.txt").exists()


def test_the_summary_does_not_call_an_uncovered_text_covered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a passage is neither claimed nor listed, the summary says in how many places."""
    path = folder / "data" / "unclaimed" / "vessaria-mfa.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("The friendship will never end.", "The friendship will"), encoding="utf-8")
    assert ask(folder, "build") == 1
    assert "found in their texts, with 1 passage that nothing covers" in capsys.readouterr().out


def test_fmt_writes_the_one_form_and_check_only_tells(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`fmt --check` ends with 1 and writes nothing; `fmt` writes; then there is nothing more to do."""
    path = folder / "data" / "identities.yaml"
    tidy = path.read_text(encoding="utf-8")
    path.write_text("\n\n" + tidy.replace("  event: ", "  event:   "), encoding="utf-8")
    assert ask(folder, "fmt", "--check") == 1
    assert path.read_text(encoding="utf-8") != tidy
    assert ask(folder, "fmt") == 0
    assert (path.read_text(encoding="utf-8"), ask(folder, "fmt", "--check")) == (tidy, 0)


@pytest.mark.parametrize(("old", "new"), [(b"", b"\xef\xbb\xbf"), (b"\n", b"\r\n")], ids=["byte order mark", "CRLF"])
def test_fmt_compares_bytes(folder: Path, old: bytes, new: bytes) -> None:
    """A byte order mark and other line ends are not in form, and are mended; what is read stays the same."""
    path = folder / "data" / "identities.yaml"
    tidy = path.read_bytes()
    path.write_bytes(tidy.replace(old, new) if old else new + tidy)
    assert ask(folder, "build", "--check", "--quiet") == 0
    assert (ask(folder, "fmt", "--check"), ask(folder, "fmt"), path.read_bytes()) == (1, 0, tidy)


def test_fmt_loses_no_comment(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file with a comment that has no place is left as it is, and the line is named; exit code 1."""
    path = folder / "data" / "identities.yaml"
    spoilt = path.read_text(encoding="utf-8") + "# a thought\n"
    path.write_text(spoilt, encoding="utf-8")
    assert (ask(folder, "fmt"), path.read_text(encoding="utf-8")) == (1, spoilt)
    assert f"data/identities.yaml:{spoilt.count(chr(10))}: a comment would be lost" in capsys.readouterr().err


@pytest.mark.parametrize("delay", [0.05, 0.2, 0.35, 0.5, 0.65, 0.8])
def test_a_killed_build_leaves_a_whole_release(folder: Path, delay: float) -> None:
    """Whenever a build is killed, `data/graph/` is the last good one or the new one, whole, and the next build works."""
    graph = folder / "data" / "graph"
    before = {path.name: path.read_bytes() for path in graph.iterdir()}
    path = folder / "data" / "claims" / "vessaria-mfa.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("      protocol: official-visit\n", ""), encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-m", "communique", "--project", str(folder), "build", "--quiet"])
    deadline = time.monotonic() + delay
    while process.poll() is None and time.monotonic() < deadline:
        os.sched_yield()
    process.send_signal(signal.SIGKILL)
    process.wait()
    after = {path.name: path.read_bytes() for path in graph.iterdir()}
    assert ask(folder, "build", "--quiet") == 0
    now = {path.name: path.read_bytes() for path in graph.iterdir()}
    assert after in (before, now)
    assert [path.name for path in (folder / "data").iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(("output", "says"), [("/dev/full", "standard output: No space left on device"), ("&-", "")])
def test_output_that_takes_nothing_is_told_by_the_exit_code(folder: Path, output: str, says: str) -> None:
    """A full disk and a closed output end with 2 and no traceback."""
    for words in ("query timeline", "build", "explain person/odo"):
        command = f'"{sys.executable}" -m communique --project "{folder}" {words} >{output}'
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr, says in done.stderr) == (2, False, True), done.stderr


def test_a_folder_that_cannot_be_written_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file stands in the place of a folder, the command ends with 2 and names it."""
    shutil.rmtree(folder / "data" / "unclaimed")
    shutil.rmtree(folder / "data" / "entities")
    (folder / "data" / "entities").touch()
    assert ask(folder, "new", "entity", "place/somewhere", "--type", "Place", "--label", "en=Somewhere") == 2
    assert "entities" in capsys.readouterr().err


def test_the_text_of_a_query_has_names_of_the_project(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `--text` prints asks the same as the command without it: relative names are read against the project's base."""
    assert ask(folder, "query", "visits", "--state", "state/vessaria", "--text") == 0
    assert "<https://example.org/vessaria-korland/state/vessaria>" in capsys.readouterr().out
