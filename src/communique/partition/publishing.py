"""From parts to a release: what concerns the whole is checked, and where nothing is violated the release takes the last one's place."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from communique.changes.released import check_released
from communique.curation.mappings import Mapping as Link
from communique.curation.mappings import read_mappings
from communique.curation.project import Project
from communique.findings import Finding, is_violated
from communique.graph.assemble import link_quads
from communique.graph.manifest import MANIFEST, PARTS, Manifest, Part, write_part
from communique.graph.release import replace_folder
from communique.graph.store import clear_stores, dataset_digest, make_store, store_path
from communique.partition.files import Files
from communique.partition.parted import Parted
from communique.partition.storing import changed_names, renew_store
from communique.partition.working import Job, curated_of
from communique.validate import check_dataset
from communique.vocabulary import checks

__all__ = ["BuiltInParts", "Publication", "standing"]

_FEW = 2_000
"""Up to so many names that have changed, checks of the whole dataset look at these alone."""


@dataclass(frozen=True, slots=True)
class BuiltInParts:
    """What a build in parts found: findings, figures by name, how many parts there are and how many were made now.

    ``is_current`` says whether the release that stands, now or already before, is of these data.
    """

    findings: tuple[Finding, ...]
    figures: dict[str, int]
    parts: int
    made: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Publication:
    """A release under way in a folder of its own; ``publish`` says whether it is to take the place of the last one."""

    project: Project
    files: Files
    folder: Path
    strict: bool
    publish: bool

    def of(self, parted: Parted) -> BuiltInParts:
        """Publish what was made, where nothing is violated."""
        base = self.files.curated.base
        asked = _Asked()
        read_mappings(self.project, base, asked)
        list(check_released(self.project, base, asked))
        declared = parted.places(asked.names)
        links, unlinked = read_mappings(self.project, base, declared)
        findings = {*parted.findings, *unlinked, *check_released(self.project, base, declared)}
        if is_violated(findings, strict=self.strict):
            return self._built(parted, findings, is_current=False)
        manifest = Manifest(base, parted.claims, (*parted.parts, *_link_part(self.folder / PARTS, links)))
        (self.folder / MANIFEST).write_text(manifest.text(), encoding="utf-8", newline="\n")
        findings |= self._far_apart(parted, manifest)
        good = not is_violated(findings, strict=self.strict)
        current = good and (self.publish or standing(self.project) == manifest.digest)
        if good and self.publish:
            replace_folder(self.project.graph, self.folder)
            clear_stores(self.project, manifest.digest)
        return self._built(parted, findings, is_current=current)

    def _built(self, parted: Parted, findings: Iterable[Finding], *, is_current: bool) -> BuiltInParts:
        return BuiltInParts(tuple(sorted(findings)), dict(parted.figures), parted.count, parted.made, is_current)

    def _far_apart(self, parted: Parted, manifest: Manifest) -> set[Finding]:
        """What those checks find that compare what lies far apart; of what has changed since the last build, where that is known."""
        memory = parted.memory
        store = self._stored(manifest, memory.before if memory else "")
        changed = self._changed(manifest) if memory and memory.before and not memory.is_moved else None
        apart = [*(memory.recall(changed) if memory and changed is not None else ())]
        apart += check_dataset(store, checks(), _Places(self.files, parted.places), base=self.files.curated.base, changed=changed)
        if memory:
            memory.keep(apart)
        return {one.finding for one in apart}

    def _changed(self, manifest: Manifest) -> frozenset[str] | None:
        """The names in what parts have lost and gained; ``None`` where that is too much to look at by itself."""
        changed = changed_names(self._differing(manifest))
        return changed if len(changed) < _FEW else None

    def _differing(self, manifest: Manifest) -> Iterator[tuple[Path, Path]]:
        """The parts in which the release that stands and another differ: the files of both."""
        names = {part.name for part in set(Manifest.read(self.project.graph / MANIFEST).parts) ^ set(manifest.parts)}
        return ((self.project.graph / PARTS / name, self.folder / PARTS / name) for name in sorted(names))

    def _stored(self, manifest: Manifest, before: str) -> ox.Store:
        """The store of the release under way: made from the one before it where that is at hand."""
        path = store_path(self.project, manifest.digest)
        if not path.is_dir() and before and before != manifest.digest:
            with suppress(OSError, RuntimeError):
                renew_store(store_path(self.project, before), path, self._differing(manifest))
        if not path.is_dir():
            make_store(self.folder / MANIFEST, path)
        return ox.Store.read_only(str(path))


def standing(project: Project) -> str:
    """The digest of the release that stands; empty where none does in parts."""
    path = project.graph / MANIFEST
    return dataset_digest(path) if path.is_file() else ""


@dataclass(slots=True)
class _Asked:
    """Takes every name for declared and remembers it, so that all can be looked up at once."""

    names: set[str] = field(default_factory=set)

    def __contains__(self, name: object) -> bool:
        """Always."""
        self.names.add(str(name))
        return True


class _Places:
    """Where records stand: read from their files when asked."""

    def __init__(self, files: Files, places: Callable[[Collection[str]], Mapping[str, tuple[int, int]]]) -> None:
        self._files, self._places = files, places

    def __call__(self, record: str, node: str | None = None, property_iri: str | None = None) -> tuple[str, int]:
        """File and line of a record, of a node in it, of a property of that node, as ``Curated.where`` gives them."""
        name = record.removeprefix(self._files.curated.base).partition("#")[0]
        around = name.rpartition("/")[0]
        found = self._places((name, around))
        place = found.get(name) or found.get(around)
        if place is None:
            return self(node) if node else ("data", 0)
        return curated_of(Job(self._files.curated.project.root, (), (self._files.stored(*place),), {})).where(record, node, property_iri)


def _link_part(folder: Path, links: Iterable[Link]) -> Iterator[Part]:
    """The part with the links that are held, where there are any."""
    lines = [f"{quad} .\n" for quad in link_quads(links)]
    if lines:
        yield write_part(folder, "links.nq", lines)
