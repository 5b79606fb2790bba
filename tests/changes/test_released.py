"""No name of an earlier release vanishes: it stands, or it has a tombstone; the list of names only grows."""

import subprocess
from pathlib import Path

import pytest
from history import rewritten, without

from communique.ask.explain import explain
from communique.build import build, read
from communique.changes.released import listed, lost_tool_names, tool_names
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn, Severity
from communique.iris import BASE

ROOT = Path(__file__).parents[2]
GONE = "unclaimed/ku111"
TOMBSTONE = f"- id: {GONE}\n  type: Retired\n  reason: The heading is covered otherwise.\n  isReplacedBy: unclaimed/kx222\n"


def _released(project: Project) -> tuple[str, ...]:
    assert main(["--project", str(project.root), "release"]) == 0
    return listed(project.released)[1]


def _found(project: Project) -> list[tuple[str, int, str]]:
    return [(finding.code, finding.line, finding.subject) for finding in read(project).findings if finding.severity is Severity.VIOLATION]


def _renamed(project: Project) -> None:
    """Gives a record that was released another id."""
    rewritten(project, "unclaimed/korland-embassy.yaml", lambda text: text.replace(GONE, "unclaimed/kx222"))


def test_a_release_lists_what_people_named(project: Project) -> None:
    """The list has every record's id, sorted below the base, and none of what follows by rule."""
    names = _released(project)
    assert names == tuple(sorted(record.id for record in read(project).curated.records))
    assert listed(project.released)[0] == read(project).curated.base
    assert not [name for name in names if name.partition("/")[0] in ("decision", "conflict", "nesting", "inference") or "#" in name]
    assert _found(project) == []


def test_a_name_that_vanished_is_found(project: Project) -> None:
    """A released record that is renamed is a violation on the line of the list, with what to write; nothing is released then."""
    names = _released(project)
    _renamed(project)
    assert _found(project) == [("iri-vanished", names.index(GONE) + 2, GONE)]
    (finding,) = [finding for finding in read(project).findings if finding.code == "iri-vanished"]
    assert f"add to data/retired.yaml: - id: {GONE}, type: Retired, reason: …" in finding.remedy
    assert main(["--project", str(project.root), "release"]) == 1
    assert listed(project.released)[1] == names


def test_a_tombstone_lets_it_go(project: Project) -> None:
    """With a tombstone the build is in order, the old name explains itself, and the next release keeps both names."""
    names = _released(project)
    _renamed(project)
    rewritten(project, "retired.yaml", lambda _: TOMBSTONE)
    assert _found(project) == []
    store = build(project).store
    assert store is not None
    assert "The heading is covered otherwise." in str(explain(store, GONE))
    assert set(_released(project)) == {*names, "unclaimed/kx222"}
    (project.data / "retired.yaml").unlink()
    assert [code for code, _, _ in _found(project)] == ["iri-vanished"]


def test_the_base_is_kept(project: Project) -> None:
    """Another base would change every name, and is found."""
    _released(project)
    rewritten(project, "dataset.yaml", lambda text: text.replace("vessaria-korland/", "korland-vessaria/"))
    assert ("iri-vanished", 1, "") in _found(project)


def test_a_list_out_of_order_is_found(project: Project) -> None:
    """A list that was edited by hand, so that it is not sorted, is found."""
    _released(project)
    lines = project.released.read_text(encoding="utf-8").splitlines()
    project.released.write_text("\n".join([lines[0], *lines[:0:-1]]) + "\n", encoding="utf-8")
    assert ("released-list", 0, "") in _found(project)


def test_before_the_first_release_names_are_free(project: Project) -> None:
    """A project that released nothing has no list, and no finding about it."""
    _renamed(project)
    assert not project.released.exists()
    assert _found(project) == []


def test_what_follows_by_rule_says_so(project: Project) -> None:
    """Asked about a conflict that is not there, explain says that it follows from claims, and where to look."""
    store = build(project).store
    assert store is not None
    with pytest.raises(CannotGoOn, match="communique explain event/odo-trip-2004 tells what is accepted today"):
        explain(store, "conflict/event/odo-trip-2004.place")


def test_the_tool_keeps_its_own_names() -> None:
    """Every released term, concept, shape and rule still stands, be it as deprecated; the list is in order."""
    base, names = listed(ROOT / "ontology" / "released.txt")
    assert base == BASE
    assert lost_tool_names() == ()
    assert list(names) == sorted(set(names))
    assert {"ontology#Claim", "concept/signature", "shapes#Ruling-reason", "rule/union"} <= set(names) <= tool_names()


@pytest.mark.parametrize("name", ["data/released.txt", "ontology/released.txt"])
def test_the_lists_only_grow(name: str) -> None:
    """As far back as the history at hand goes, no committed state of a list has a name that today's lacks."""
    log = subprocess.run(["git", "-C", str(ROOT), "log", "--format=%H", "--", name], capture_output=True, text=True, check=False)
    today = set((ROOT / name).read_text(encoding="utf-8").splitlines())
    for commit in log.stdout.split():
        shown = subprocess.run(["git", "-C", str(ROOT), "show", f"{commit}:{name}"], capture_output=True, text=True, check=False)
        assert set(shown.stdout.splitlines()) <= today


def test_an_unknown_record_is_not_released(project: Project) -> None:
    """A project with violations is not released: the list stays as it is."""
    rewritten(project, "identities.yaml", lambda text: without(text, "identity/ia555").replace("event: event/establishment-1950", "event: event/no-such"))
    assert main(["--project", str(project.root), "release"]) == 1
    assert not project.released.exists()
