"""A version is the dataset as it was: in a file, in a folder, at a revision of git, or as built at hand. Nothing is checked out."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import DATASET, base_of, filled
from communique.iris import PREFIXES, RECORDS

__all__ = ["Version", "read_version", "version_of"]

_RELEASE = f"data/graph/{DATASET}"
_ENDINGS = {".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS}


@dataclass(frozen=True, slots=True)
class Version:
    """A dataset with the name by which it was asked for; ``commit`` is the full name of a revision, else empty."""

    name: str
    commit: str
    store: ox.Store
    base: str

    @property
    def number(self) -> str:
        """The version that the dataset's record gives; empty where it gives none."""
        found = self.store.quads_for_pattern(None, ox.NamedNode(PREFIXES["dcat"] + "version"), None, ox.NamedNode(RECORDS))
        return min((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), default="")


def read_version(name: str, project: Project) -> Version:
    """The dataset that a name means: ``.`` the build at hand; a file, or a folder of a project, release or export; else a revision.

    Raises ``CannotGoOn`` where there is none, or none of today's layout.
    """
    path = Path(name)
    if name in ("", "."):
        return _from_file("the build at hand", project.graph / DATASET)
    if path.is_dir():
        places = [path / _RELEASE, path / DATASET, path / "dataset.nq"]
        found = next((place for place in places if place.is_file()), None)
        if found is None:
            raise CannotGoOn(f"{name}: holds no {DATASET}; run communique build there, or name a folder of a release or export")
        return _from_file(name, found)
    if path.is_file():
        return _from_file(name, path)
    return _from_git(name, project)


def _from_file(name: str, path: Path) -> Version:
    form = _ENDINGS.get(path.suffix)
    if form is None:
        raise CannotGoOn(f"{path}: is neither TriG nor N-Quads; name {DATASET} of a release, or dataset.nq of an export")
    try:
        return _version(name, "", path.read_bytes(), form)
    except FileNotFoundError as problem:
        raise CannotGoOn(f"{path}: missing; run communique build") from problem


def _from_git(name: str, project: Project) -> Version:
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    if not commit:
        raise CannotGoOn(f"{name}: is no file, no folder and no revision of git here; name one, or '.' for the build at hand")
    content = _git(project, "show", f"{commit}:./{_RELEASE}")
    if not content:
        raise CannotGoOn(f"{name}: holds no {_RELEASE}; bring it to a folder (git worktree add DIR {name}), "
                         "run communique build --project DIR, and name the folder")
    return _version(name, commit, content, ox.RdfFormat.TRIG)


def _git(project: Project, *words: str) -> bytes:
    """What git says, or nothing where it says no."""
    command = ["git", "-C", str(project.root), *words]
    try:
        return subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603 - no shell, and options have ended
    except FileNotFoundError as problem:
        raise CannotGoOn(f"{words[-1]}: git is not installed, which knows revisions; name a file or a folder") from problem


def _version(name: str, commit: str, content: bytes, form: ox.RdfFormat) -> Version:
    try:
        store = filled(ox.parse(content, format=form))
    except (SyntaxError, ValueError) as problem:
        raise CannotGoOn(f"{name}: its dataset cannot be read ({problem}); build it anew, or name another") from problem
    return version_of(name, store, commit)


def version_of(name: str, store: ox.Store, commit: str = "") -> Version:
    """A dataset in a store as a version; raises ``CannotGoOn`` for one that is empty or of another layout."""
    if next(iter(store.quads_for_pattern(None, None, None, ox.NamedNode(RECORDS))), None) is None:
        raise CannotGoOn(f"{name}: has nothing in graph/records, so it is empty or of another layout; "
                         "build it anew with this tool in a folder of its own, and name the folder")
    return Version(name, commit, store, base_of(store))
