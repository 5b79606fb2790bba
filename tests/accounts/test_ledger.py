"""The contradiction ledger: every kind of conflict and every near-miss made on purpose in the invented dataset, and no other."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.accounts.ledger import KINDS, Ledger, read_ledger
from communique.accounts.ledger_forms import write_ledger
from communique.ask.answers import Solutions
from communique.ask.lines import lines_here
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.build import build, release
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn, Severity
from communique.graph.store import base_of, open_store
from communique.iris import CONCEPT, PREFIXES, VOCABULARY
from communique.vocabulary import queries, siblings

INVENTED = Path(__file__).parents[1] / "invented"
BASE = "https://example.org/vessaria-korland/"
CONFLICTS = {
    "conflict/event/odo-trip-2004.date": ("date", "open"),
    "conflict/event/sand-holt-meeting-2005.hasPlace": ("place", "settled"),
    "conflict/event/holt-visit-2006.delegationMember.denied.bo-lind": ("participant", "open"),
    "conflict/tenure/ana-tor-president-of-korland.holder.jon-vale-president-of-korland": ("office", "open"),
    "conflict/event/holt-visit-2006/mira-holt.capacity": ("office", "open"),
    "conflict/instrument/fisheries.designation": ("document-name", "settled"),
    "conflict/situation/odo-count.count": ("count", "settled"),
    "conflict/event/sand-visit-2003.type.denied": ("existence", "open"),
    "conflict/event/fisheries-signature.followingEvent.sand-lind-talks": ("sequence", "settled"),
    "conflict/event/establishment-1950.relationsLevel": ("legal-effect", "settled"),
    "conflict/instrument/fisheries.replaces.denied.good-neighbours": ("legal-effect", "open"),
    "conflict/event/holt-visit-2006.protocol": ("other", "settled"),
}
APPARENT = {
    "event/establishment-1950.date": "coarser-date",
    "event/ana-tor-visit-1998.date": "coarser-span",
    "event/odo-official-visit-2001.date": "nested-extent",
    "event/sand-lind-meeting-2006.date": "complementary-dates",
    "event/sand-lind-meeting-2006.hasPlace": "narrower-place",
    "event/holt-visit-2006.host": "narrower-organisation",
    "event/sand-lind-meeting-2006.participant": "office-and-holder",
    "event/fisheries-signature/ivo-sand.capacity": "several-offices",
    "instrument/fisheries.title": "two-titles",
    "event/fisheries-signature.actionKind": "narrower-kind",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A built copy of the invented dataset."""
    root = tmp_path_factory.mktemp("ledger")
    shutil.copytree(INVENTED / "data", root / "data", ignore=shutil.ignore_patterns("graph"))
    built = build(Project(root))
    assert built.store is not None
    assert [str(finding) for finding in built.findings if finding.severity is not Severity.INFO] == []
    release(Project(root), built.store, BASE)
    return Project(root)


@pytest.fixture(scope="module")
def store(project: Project) -> ox.Store:
    """The invented dataset as derived."""
    found = build(project).store
    assert found is not None
    return found


@pytest.fixture(scope="module")
def real() -> ox.Store:
    """The repository's own dataset as built."""
    return open_store(Project.find(Path(__file__)))


@pytest.fixture(scope="module")
def ledger(store: ox.Store) -> Ledger:
    return read_ledger(store, BASE)


def test_every_conflict_made_on_purpose_is_found_and_no_other(ledger: Ledger) -> None:
    """The conflicts are those of the list, each of its kind, settled or open; every kind there is occurs."""
    found = {one.conflict.removeprefix(BASE): (one.kind.removesuffix("-conflict"), "settled" if one.ruling else "open") for one in ledger.conflicts}
    assert found == CONFLICTS
    assert {kind for kind, _ in CONFLICTS.values()} == set(KINDS)


def test_every_near_miss_is_found_with_its_reason_and_no_other(ledger: Ledger) -> None:
    """The apparent conflicts are those of the list, each for its reason; every reason there is occurs."""
    assert sorted(one.conflict.removeprefix(BASE) for one in ledger.apparent) == sorted(f"apparent-conflict/{k}.{v}" for k, v in APPARENT.items())
    assert all(one.why and one.reconciled_by for one in ledger.apparent)
    reasons = {f"{CONCEPT}{reason}" for reason in APPARENT.values()}
    assert reasons == {CONCEPT + "coarser-date", *siblings(CONCEPT + "coarser-date")}


def test_kinds_are_those_of_the_vocabulary() -> None:
    """The kinds by which the ledger is asked for are the concepts of the scheme."""
    assert {f"{CONCEPT}{kind}-conflict" for kind in KINDS} == {CONCEPT + "date-conflict", *siblings(CONCEPT + "date-conflict")}


def test_an_entry_has_witnesses_on_each_side(ledger: Ledger) -> None:
    """Each side has its value, and each witness words, place, source, side and day of publication; a ruling prefers one side."""
    (entry,) = [one for one in ledger.conflicts if one.conflict.endswith("sand-holt-meeting-2005.hasPlace")]
    shown = [(side.values, side.preferred, [(c.source_label, c.speaks_for, c.published, c.passages[0].exact) for c in side.claims])
             for side in entry.sides]
    assert shown == [
        (("Porto Lume",), False, [("Korland Review", "Korland", "2008", "On 3 March 2005 Mira Holt met Ivo Sand in Porto Lume.")]),
        (("Varn",), True, [("Yearbook of Vessaria", "Vessaria", "2007", "On 3 March 2005 Ivo Sand met Mira Holt in Varn.")]),
    ]
    assert entry.ruling_reason.startswith("The meeting was on Vessaria's soil")


@pytest.mark.parametrize(("about", "count"), [
    ("event/holt-visit-2006", 4), ("person/bo-lind", 2), ("source/daily-lume", 1), ("claim/ya444", 1), ("place/varn", 1),
])  # fmt: skip
def test_about_finds_subject_role_value_claim_and_source(store: ox.Store, about: str, count: int) -> None:
    """What an entry is about, roles in it, and whatever stands on a side choose the entries."""
    ledger = read_ledger(store, BASE, about)
    assert len(ledger.conflicts) + len(ledger.apparent) == count


def test_a_name_nobody_knows_is_refused(store: ox.Store) -> None:
    """An unknown name is no empty ledger."""
    with pytest.raises(CannotGoOn, match="event/nowhere: the dataset does not know it"):
        read_ledger(store, BASE, "event/nowhere")


def test_kinds_and_near_misses_can_be_left_out(store: ox.Store) -> None:
    """Only the kinds asked for are shown, near-misses only if wanted."""
    assert [one.kind for one in read_ledger(store, BASE, kinds=("count",)).conflicts] == ["count-conflict"]
    assert read_ledger(store, BASE, near_misses=False).apparent == ()


def test_the_page_has_the_sides_beside_each_other(ledger: Ledger) -> None:
    """A conflict is a heading with an anchor, to which the contents link, and a table of one column per side; marks in names do not break it."""
    page = write_ledger(ledger, "markdown").splitlines()
    at = page.index("#### Visits of King Odo to Korland, counted: number counted")
    assert page[at - 2] == '<a id="conflict-situation-odo-count-count"></a>'
    assert page[at + 2 : at + 4] == [r"| 2 \[set aside\] | 3 \[preferred\] |", "| --- | --- |"]
    assert page[at + 4].startswith("| “King Odo has been to Korland 2 times.”<br>— Korland Review, for Korland, 2008, quoted; ")
    assert "Settled: Three are told of one by one. " in "\n".join(page[at : at + 8])
    columns = {line.replace(r"\|", "").count("|") for line in page if line.startswith("|")}
    assert columns == {3}
    anchors = [line for line in page if line.startswith("<a id=")]
    assert len(anchors) == len(set(anchors)) == len(CONFLICTS) + len(APPARENT)
    contents = [line for line in page[: page.index("## Open conflicts")] if line.startswith("    - [")]
    assert [line.rpartition("(#")[2].rstrip(")") for line in contents] == [line.split('"')[1] for line in anchors]
    assert r"    - [Visits of King Odo to Korland, counted: number counted](#conflict-situation-odo-count-count)" in contents
    assert [line for line in page if line.startswith("## ")] == ["## Open conflicts", "## Settled conflicts", "## Not conflicts, and why"]


def test_headings_are_words(real: ox.Store) -> None:
    """Headings name properties as the ontology does, roles by their event, and rules by their label; no name of the data files is left."""
    page = write_ledger(read_ledger(real, base_of(real)), "markdown")
    headings = [line for line in page.splitlines() if line.startswith("#### ")]
    assert [line for line in headings if re.search(r"[a-z][A-Z]\w*$|event/|: (between|within|before)$", line)] == []
    assert "#### Kim Il Sung, in: Letter of Kim Il Sung to Stalin, 1948: capacity" in headings
    assert "By the rule: expiry at end of term<br>— inferred from claim/" in page


def test_a_coarse_witness_says_what_it_says_and_stands_once(real: ox.Store) -> None:
    """Who is coarser than the sides agrees with each, is shown once, and gives its own date and neither side's."""
    ledger = read_ledger(real, base_of(real), "event/moscow-declaration-signature", near_misses=False)
    rows = [(row["side"], row["value"], row["stated"], row["preferred"])
            for row in csv.DictReader(io.StringIO(write_ledger(ledger, "csv"))) if row["source"].endswith("/dprk-mfa")]
    assert rows == [("1; 2", "", "2001-08", "")]
    for form in ("text", "markdown"):
        text = write_ledger(ledger, form).replace("\\", "")
        assert text.count(" 2001-08 [agrees with each side]") == 1
        assert text.count("He also paid an official visit") == 1
    (told,) = ledger.as_json()["conflicts"]
    stated = {(one["claim"], one["stated"]) for side in told["sides"] for one in side["claims"] if one["source"].endswith("/dprk-mfa")}
    assert [(claim in told["agree_with_several_sides"], said) for claim, said in stated] == [(True, ("2001-08",))]


def test_each_witness_gives_the_date_of_its_claim(real: ox.Store) -> None:
    """In each conflict of dates the stated value is that of the claim's own graph, and no witness has two rows."""
    rows = list(csv.DictReader(io.StringIO(write_ledger(read_ledger(real, base_of(real), kinds=("date",), near_misses=False), "csv"))))
    assert len({(row["entry"], row["claim"]) for row in rows}) == len(rows) > 0
    for row in rows:
        said = real.quads_for_pattern(ox.NamedNode(row["subject"]), ox.NamedNode(row["property"]), None, ox.NamedNode(row["claim"]))
        assert [row["stated"]] == [quad.object.value for quad in said if isinstance(quad.object, ox.Literal)]


@pytest.mark.parametrize(("state", "reading"), [("state/ussr", "named"), ("state/ussr", "cow"), ("state/dprk", "continuity")])
def test_a_state_chooses_as_in_the_query(real: ox.Store, state: str, reading: str) -> None:
    """The ledger of a State has the conflicts that the saved query has, under each reading of States."""
    saved = find_query("conflicts", (queries(),))
    answer = run(real, saved, {"state": state}, base_of(real), lines_here(real, saved, reading))
    assert isinstance(answer, Solutions)
    asked = {row["conflict"].value for row in answer.read() if isinstance(row["conflict"], ox.NamedNode)}
    ledger = read_ledger(real, base_of(real), state=[state], states=reading)
    assert {one.conflict for one in ledger.conflicts} == asked
    with pytest.raises(CannotGoOn, match="state/nowhere"):
        read_ledger(real, base_of(real), state=["state/nowhere"])


def test_the_rows_are_witnesses(ledger: Ledger) -> None:
    """CSV has a row per witness, with the words and where they stand."""
    rows = list(csv.DictReader(io.StringIO(write_ledger(ledger, "csv"))))
    (denied,) = [row for row in rows if row["entry"].endswith("sand-visit-2003.type.denied") and row["side"] == "2"]
    assert (denied["value"], denied["speaks_for"], denied["claim"]) == (CONCEPT + "denied", "Korland", BASE + "claim/ka888")
    assert denied["quote"] == "The visit of Ivo Sand in July 2003 did not take place."
    assert int(denied["end"]) - int(denied["start"]) == len(denied["quote"])


def test_the_command_answers_in_every_format_and_as_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """`communique conflicts` writes text and JSON; one side alone contradicts nobody else."""
    root = ("--project", str(project.root), "conflicts")
    assert main([*root, "--kind", "sequence"]) == 0
    assert "Talks of Ivo Sand and Bo Lind came first [preferred]" in capsys.readouterr().out
    assert main([*root, "--format", "json", "--no-near-misses"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (len(told["conflicts"]), told["apparent_conflicts"]) == (len(CONFLICTS), [])
    assert main([*root, "--format", "json", "--state", "state/korland", "--states", "continuity"]) == 0
    assert 0 < len(json.loads(capsys.readouterr().out)["conflicts"]) <= len(CONFLICTS)
    assert main([*root, "--format", "csv", "--no-near-misses", "--told-by", "state/korland"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_explain_shows_what_only_seems_to_be_a_conflict(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """An explanation has the near-misses of its subject, with why."""
    assert main(["--project", str(project.root), "explain", "event/sand-lind-meeting-2006"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Where they only seem to" in told
    assert "narrower place: one account names a place, another a place that holds it" in told


def test_explain_shows_what_is_only_said(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """That one instrument replaced another is not accepted; an explanation of either says who says so and who denies it."""
    for name in ("instrument/fisheries", "instrument/good-neighbours"):
        assert main(["--project", str(project.root), "explain", name]) == 0
        told = " ".join(capsys.readouterr().out.split())
        said = told.partition("What is only said, and by whom")[2].partition("Where ")[0]
        assert "replaces Treaty of Good Neighbours" in said
        assert "claim/ya444" in said
        assert "claim/ka666" in said
        assert "replaces =" not in told


def test_each_reason_is_defined(store: ox.Store) -> None:
    """Each reason has a definition that says why there is no conflict."""
    definition = ox.NamedNode(PREFIXES["skos"] + "definition")
    for reason in APPARENT.values():
        assert list(store.quads_for_pattern(ox.NamedNode(CONCEPT + reason), definition, None, ox.NamedNode(VOCABULARY)))
