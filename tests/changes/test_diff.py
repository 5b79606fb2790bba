"""What changed between two states of a dataset: a history of four commits, compared."""

import json
import shutil
from pathlib import Path

import pytest
from history import INVENTED, RULING, commit, git, rewritten, without

from communique.build import build, release
from communique.changes.comparing import GROUPS, compare
from communique.changes.difference import Difference, Position
from communique.changes.layout import lay_out
from communique.changes.version import read_version
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.iris import CMQ

BASE = "https://example.org/vessaria-korland/"
TRIP = "event/odo-trip-2004"
TOMBSTONES = """- id: claim/kb444
  type: Retired
  reason: The sentence stands in the account twice.
  isReplacedBy: claim/va777

- id: event/odo-journey-2004
  type: Retired
  label:
    en: Journey of King Odo
  reason: It was named between two releases.

- id: identity/ia555
  type: Retired
  reason: One account is left.
"""


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Four commits: the dataset; a ruling on the trip; no ruling, and another birthday; one account of the trip withdrawn."""
    root = tmp_path_factory.mktemp("history") / "project"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    project = Project(root)
    commit(project, "first")
    rewritten(project, "rulings.yaml", lambda text: f"{text}\n{RULING}")
    commit(project, "ruled")
    rewritten(project, "rulings.yaml", lambda text: without(text, "ruling/r1111"))
    rewritten(project, "claims/daily-lume.yaml", lambda text: text.replace("1 May 1940", "2 May 1940").replace("1940-05-01", "1940-05-02"))
    rewritten(project, "entities/all.yaml", lambda text: text.replace("    en: Odo\n", "    en: Odo of Vessaria\n"))
    commit(project, "unruled")
    rewritten(project, "claims/korland-embassy.yaml", lambda text: without(text, "claim/kb444"))
    quote = "  quote: В июле 2004 года король Одо посетил Корланд.\n"
    passage = "- id: unclaimed/uk999\n  type: Unclaimed\n  kind: evaluation\n  source: source/korland-embassy\n" + quote
    rewritten(project, "unclaimed/korland-embassy.yaml", lambda text: text.rstrip("\n") + "\n\n" + passage if text.strip() else passage)
    rewritten(project, "identities.yaml", lambda text: without(text, "identity/ia555"))
    rewritten(project, "retired.yaml", lambda _: TOMBSTONES)
    commit(project, "withdrawn")
    return project


def _between(project: Project, before: str, after: str) -> Difference:
    return compare(read_version(before, project), read_version(after, project))


def test_a_ruling_settles_a_conflict_and_ranks_its_claims(history: Project) -> None:
    """The conflict is settled, the accepted date changed and the claims ranked by the ruling, each with its reason."""
    found = _between(history, "first", "ruled")
    assert [thing.iri for thing in found.groups["records"].added] == [f"{BASE}ruling/r1111"]
    (settled,) = found.conflicts["settled"]
    assert (settled.subject, settled.ruling, settled.reason) == (BASE + TRIP, f"{BASE}ruling/r1111", "The king was back before July.")
    ranked = {(one.claim.removeprefix(BASE), one.rank_before, one.rank_after, one.standing_after, one.reason) for one in found.reranked}
    assert ranked == {("claim/kb444", "normal", "deprecated", "against", "The king was back before July."),
                      ("claim/va777", "normal", "preferred", "for", "The king was back before July.")}
    (date,) = [one for one in found.accepted["changed"] if one.property == CMQ + "date"]
    assert (date.before, date.after, date.disputed_before, date.disputed_after) == (("[2004-06,2004-07]",), ("2004-06",), True, False)
    assert date.reason == "The king was back before July."


def test_a_ruling_withdrawn_reopens_the_conflict(history: Project) -> None:
    """Without its ruling the conflict is open again, and the ranks are what they were, because of that."""
    found = _between(history, "ruled", "unruled")
    (reopened,) = found.conflicts["reopened"]
    assert (reopened.iri, reopened.reason) == (f"{BASE}conflict/{TRIP}.date", "ruling/r1111 no longer rules on it")
    assert [thing.iri for thing in found.groups["records"].withdrawn] == [f"{BASE}ruling/r1111"]
    assert found.groups["records"].withdrawn[0].tombstone is None
    assert {one.reason for one in found.reranked} == {"ruling/r1111 no longer rules on it"}


def test_changed_claims_and_names_say_what_changed(history: Project) -> None:
    """A claim says which of its parts differ, an entity which names, and what is accepted follows."""
    found = _between(history, "ruled", "unruled")
    (claim,) = found.groups["claims"].changed
    assert claim.thing.iri == f"{BASE}claim/dl222"
    parts = {part.name: (part.before, part.after) for part in claim.parts}
    assert parts["states"] == (("event/odo-birth date 1940-05-01",), ("event/odo-birth date 1940-05-02",))
    assert parts["gist"][1] == ("King Odo of Vessaria was born on 2 May 1940.",)
    named = {changed.thing.iri: [part.name for part in changed.parts] for changed in found.groups["entities"].changed}
    assert named == {f"{BASE}person/odo": ["label"]}
    assert (BASE + "event/odo-birth", ("1940-05-01",), ("1940-05-02",)) in {
        (one.subject, one.before, one.after) for one in found.accepted["changed"]}


def test_a_claim_withdrawn_has_its_tombstone_and_closes_the_conflict(history: Project) -> None:
    """The claim is withdrawn with the reason and what replaces it; the conflict is closed, because the claim is gone."""
    found = _between(history, "unruled", "withdrawn")
    (claim,) = found.groups["claims"].withdrawn
    assert claim.words == "“В июле 2004 года король Одо посетил Корланд.”"
    assert claim.tombstone is not None
    assert (claim.tombstone.reason, claim.tombstone.replaced_by) == ("The sentence stands in the account twice.", ("claim/va777",))
    (identity,) = found.groups["records"].withdrawn
    assert identity.tombstone is not None
    assert found.groups["records"].changed == ()
    (closed,) = found.conflicts["closed"]
    assert closed.reason == "withdrawn: claim/kb444"
    assert found.reranked == ()


def test_backwards_is_the_opposite(history: Project) -> None:
    """What is withdrawn one way is added the other; the conflict that was closed is opened, with both sides."""
    forth, back = _between(history, "unruled", "withdrawn"), _between(history, "withdrawn", "unruled")
    for sort in GROUPS:
        assert [one.iri for one in forth.groups[sort].withdrawn] == [one.iri for one in back.groups[sort].added]
        assert [one.iri for one in forth.groups[sort].added] == [one.iri for one in back.groups[sort].withdrawn]
    (opened,) = back.conflicts["opened"]
    assert opened.sides == (Position(("2004-06",), (f"{BASE}claim/va777",)), Position(("2004-07",), (f"{BASE}claim/kb444",)))


def test_ontology_terms_are_compared(history: Project, tmp_path: Path) -> None:
    """A term of the ontology that is gone, and one whose definition changed, are told."""
    text = (history.graph / "dataset.trig").read_text(encoding="utf-8")
    old = tmp_path / "dataset.trig"
    old.write_text(text.replace("cmq:Gap\n    a owl:Class", "cmq:Lacuna\n    a owl:Class")
                   .replace("disagreement of claims on one property", "difference of claims on one property"), encoding="utf-8")
    terms = compare(read_version(str(old), history), read_version(".", history)).groups["terms"]
    assert [thing.iri for thing in terms.added] == [CMQ + "Gap"]
    assert [thing.iri for thing in terms.withdrawn] == [CMQ + "Lacuna"]
    assert [(changed.thing.iri, changed.parts[0].name) for changed in terms.changed] == [(CMQ + "Conflict", "definition")]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_same_states_give_the_same_bytes(history: Project, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes the same bytes each time, and leaves with 0 whatever differs."""
    written = []
    for _ in range(2):
        assert main(["--project", str(history.root), "diff", "first", "ruled", "--format", form]) == 0
        written.append(capsys.readouterr().out)
    assert written[0] == written[1]
    assert "The king was back before July." in written[0]


def test_a_state_is_named_by_revision_folder_or_file(history: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision, the folder of a project, of a release or of an export, a file, and the build at hand are the same state."""
    root = str(history.root)
    for form in ("trig", "nquads"):
        assert main(["--project", root, "export", "--format", form, "--out", str(tmp_path / form)]) == 0
    capsys.readouterr()
    names = ["withdrawn", "HEAD", git(history, "rev-parse", "HEAD"), root, str(history.graph), str(history.graph / "dataset.trig"),
             str(tmp_path / "trig"), str(tmp_path / "nquads"), "."]
    for name in names:
        assert main(["--project", root, "diff", name]) == 0
        assert "Nothing differs." in capsys.readouterr().out, name


def test_a_project_below_the_root_of_git_is_found(tmp_path: Path) -> None:
    """The revision's dataset is looked for where the project lies in the repository."""
    project = Project(tmp_path / "deep" / "project")
    shutil.copytree(INVENTED, project.root, ignore=shutil.ignore_patterns("graph", ".communique"))
    git(Project(tmp_path), "init", "--quiet")
    commit_below(project, tmp_path)
    assert read_version("HEAD", project).number == read_version(".", project).number != ""


def commit_below(project: Project, top: Path) -> None:
    """Builds the project and keeps it in the repository above."""
    built = build(project)
    assert built.store is not None
    release(project, built.store, built.read.curated.base)
    git(Project(top), "add", "--all", "--force", ".")
    git(Project(top), "commit", "--quiet", "--message", "first")


def test_what_cannot_be_compared_says_what_to_do(history: Project, tmp_path: Path) -> None:
    """An unknown name, a revision without a build, another layout and a file of another kind are refused with directions."""
    git(history, "checkout", "--quiet", "--orphan", "bare")
    git(history, "rm", "-r", "--quiet", "--cached", "data/graph")
    git(history, "commit", "--quiet", "--message", "no build")
    git(history, "tag", "bare-tag")
    git(history, "checkout", "--quiet", "--force", "withdrawn")
    (tmp_path / "old.trig").write_text("<https://example.org/g> { <https://example.org/s> a <https://example.org/C> . }\n", encoding="utf-8")
    (tmp_path / "broken.trig").write_text("<https://example.org/g> {", encoding="utf-8")
    (tmp_path / "table.csv").write_text("a,b\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    expected = {"no-such-tag": "is no file, no folder and no revision", "bare-tag": "git worktree add DIR bare-tag",
                str(tmp_path / "old.trig"): "another layout", str(tmp_path / "broken.trig"): "cannot be read",
                str(tmp_path / "table.csv"): "neither TriG nor N-Quads", str(tmp_path / "empty"): "run communique build there"}
    for name, words in expected.items():
        with pytest.raises(CannotGoOn, match=words):
            read_version(name, history)


def test_markdown_is_a_change_log(history: Project) -> None:
    """The change log has a title, a heading for each sort of change, and one line for each thing, with names as code."""
    text = lay_out(_between(history, "unruled", "withdrawn"), markdown=True)
    assert text.startswith("# Changes from unruled (")
    assert "## Claims\n\n### Withdrawn (1)\n\n- `claim/kb444`: “В июле 2004 года король Одо посетил Корланд.”\n" in text
    assert text.count("The sentence stands in the account twice.") == 1
    assert "## Tombstones\n\n### Added (1)\n\n- Journey of King Odo (`event/odo-journey-2004`), Retired\n" in text
    assert "  - retired: The sentence stands in the account twice.; replaced by `claim/va777`" in text


def test_json_has_a_stable_structure(history: Project) -> None:
    """The keys of the JSON are the ones documented, whatever differs."""
    for before, after in (("first", "ruled"), ("ruled", "ruled")):
        found = json.loads(json.dumps(_between(history, before, after).as_json()))
        assert sorted(found) == ["accepted", "after", "base", "before", "conflicts", "groups", "reranked"]
        assert sorted(found["groups"]) == sorted(GROUPS)
        assert all(sorted(group) == ["added", "changed", "withdrawn"] for group in found["groups"].values())
        assert sorted(found["conflicts"]) == ["changed", "closed", "opened", "reopened", "settled"]
        assert sorted(found["accepted"]) == ["added", "changed", "withdrawn"]
