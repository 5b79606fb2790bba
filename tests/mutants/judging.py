"""Judging: what a build finds in a spoilt copy that it does not find in the data as they are."""

import hashlib
import io
import json
import multiprocessing
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pyoxigraph as ox

from communique import vocabulary
from communique.ask.answers import Graph
from communique.ask.running import run
from communique.ask.saved import SavedQuery, find_queries
from communique.ask.writing import write_result
from communique.build import build
from communique.curation import records, yamltext
from communique.curation.project import Project
from communique.findings import CannotGoOn, Finding, Severity
from communique.vocabulary import ontology, queries

from .material import Material, Mutant, Node

Told = tuple[str, str, str, str]
"""What tells a finding from others whatever its line: file, subject, code, message."""

RANK = {Severity.VIOLATION: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a mutant fared: ``caught`` by a ``violation`` or ``warning``, only an ``info``, or ``nothing``; by which rules.

    For those that no violation or warning tells of, ``graph`` says whether the dataset as RDF differs, ``answer`` names the
    first saved query that answers differently; it is empty where none does.
    """

    caught: str
    codes: tuple[str, ...]
    graph: bool
    answer: str


@dataclass(frozen=True)
class Known:
    """What the data as they are give: findings, the dataset's sum, the answers to saved queries."""

    told: frozenset[Told]
    graph: str
    answers: dict[str, str]


class Bench:
    """A copy of a project in a folder of its own, in which one fact after the other is spoilt and mended."""

    def __init__(self, material: Material, root: Path) -> None:
        self.material = material
        self.root = root
        self.known = self._known()

    def _known(self) -> Known:
        built = build(Project(self.root))
        if built.store is None:
            raise CannotGoOn("data: the words of the data as they are, are not in order; mend them before spoiling any\n"
                             + "\n".join(str(finding) for finding in built.findings[:5]))
        return Known(frozenset(map(_told, built.findings)), _sum(built.store), dict(_answers(built.store)))

    def judged(self, mutant: Mutant) -> Verdict:
        """The verdict on a mutant; the copy is as it was afterwards."""
        written = self._spoil(mutant)
        try:
            return self._verdict()
        finally:
            for file in written:
                shutil.copy(self._kept(file), self.root / file)

    def _kept(self, file: str) -> Path:
        return self.root / "kept" / file

    def _spoil(self, mutant: Mutant) -> list[str]:
        written = sorted({file for file, _ in mutant.records} | mutant.texts.keys())
        for file in written:
            kept = self._kept(file)
            if not kept.is_file():
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(self.root / file, kept)
            content = mutant.texts.get(file) or json.dumps(_spoilt(self.material.files[file], file, mutant), ensure_ascii=False, indent=0)
            (self.root / file).write_text(content, encoding="utf-8")
        return written

    def _verdict(self) -> Verdict:
        try:
            built = build(Project(self.root))
        except CannotGoOn:
            return Verdict("violation", ("cannot-go-on",), False, "")
        new = [finding for finding in built.findings if _told(finding) not in self.known.told]
        worst = min((RANK[finding.severity] for finding in new), default=3)
        caught = ("violation", "warning", "info", "nothing")[worst]
        codes = tuple(sorted({finding.code for finding in new if RANK[finding.severity] == worst}))
        if worst < 2 or built.store is None:
            return Verdict(caught, codes, False, "")
        answer = next((name for name, told in _answers(built.store) if told != self.known.answers[name]), "")
        return Verdict(caught, codes, _sum(built.store) != self.known.graph, answer)


def _spoilt(nodes: Sequence[Node], file: str, mutant: Mutant) -> list[Node]:
    changed = {name: node for (where, name), node in mutant.records.items() if where == file}
    kept = [changed.get(str(node["id"]), node) for node in nodes]
    added = [node for name, node in changed.items() if node and all(name != old["id"] for old in nodes)]
    return [node for node in [*kept, *added] if node is not None]


def _told(finding: Finding) -> Told:
    return finding.file, finding.subject, finding.code, finding.message


def _sum(store: ox.Store) -> str:
    lines = sorted(str(quad) for quad in store)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@cache
def _saved() -> dict[str, SavedQuery]:
    return find_queries([queries()])


def _answers(store: ox.Store) -> Iterator[tuple[str, str]]:
    for name, query in sorted(_saved().items(), key=lambda pair: (pair[0] in _SLOW, pair[0])):
        out = io.BytesIO()
        answer = run(store, query, {})
        write_result(answer, "turtle" if isinstance(answer, Graph) else "csv", out)
        yield name, hashlib.sha256(out.getvalue()).hexdigest()


_SLOW = ("by-year", "silences", "joint-silences")
"""Saved queries that are asked last."""

_bench: Bench | None = None


def _start(project: Path, parent: Path) -> None:
    """In a worker: a copy of its own below the parent folder, and the ontology and queries as they were at the start."""
    global _bench  # noqa: PLW0603 - a process has one bench
    vocabulary._root = lambda: parent  # type: ignore[assignment]
    # All files but one stay as they are from mutant to mutant.
    records.read_yaml = lru_cache(maxsize=512)(yamltext.read_yaml)  # type: ignore[attr-defined]
    _bench = copied(project, Path(tempfile.mkdtemp(dir=parent)))


def copied(project: Path, root: Path) -> Bench:
    """A bench with a copy of what curators write in a project, without the list of released names, which notices any record that is gone."""
    shutil.copytree(project / "data", root / "data", ignore=shutil.ignore_patterns("graph", ".graph*", "released.txt"))
    return Bench(Material.of(root), root)


def _judge(mutant: Mutant) -> Verdict:
    assert _bench is not None
    return _bench.judged(mutant)


def judged(project: Path, mutants: Iterable[Mutant], *, workers: int, tell: Callable[[int, Mutant, Verdict], None]) -> list[Verdict]:
    """The verdicts on the mutants in their order, by several processes."""
    verdicts: list[Verdict] = []
    tried = list(mutants)
    with tempfile.TemporaryDirectory(prefix="mutants-") as parent:
        for folder in (ontology(), queries()):
            shutil.copytree(folder, Path(parent) / folder.name)
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, spawn, _start, (project, Path(parent))) as pool:
            for number, verdict in enumerate(pool.map(_judge, tried), 1):
                tell(number, tried[number - 1], verdict)
                verdicts.append(verdict)
    return verdicts
