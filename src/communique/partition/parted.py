"""Between those who make parts and the release: what an engine gives back, whichever it is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from communique.curation.project import Project
from communique.findings import Finding
from communique.graph.manifest import Part
from communique.partition.files import Files
from communique.validate import FarApart

__all__ = ["Engine", "Memory", "Parted"]


@dataclass(frozen=True, slots=True)
class Memory:
    """What the last build has left for this one, and this one leaves for the next.

    ``before`` is the digest of its release (empty where all is made anew), ``is_moved`` says whether records stand on other lines than
    then. ``recall`` gives its findings of what lies far apart, but those in which a name has changed; ``keep`` takes today's.
    """

    before: str
    is_moved: bool
    recall: Callable[[AbstractSet[str]], Iterable[FarApart]]
    keep: Callable[[Iterable[FarApart]], None]


@dataclass(frozen=True, slots=True)
class Parted:
    """A project whose parts are made: their files by name, all that was found, figures by name, and how many parts there are.

    ``made`` says how many were made now. ``places`` gives file and line of those records among the named that there are.
    """

    claims: int
    parts: tuple[Part, ...]
    findings: frozenset[Finding]
    figures: Mapping[str, int]
    count: int
    made: int
    places: Callable[[Collection[str]], Mapping[str, tuple[int, int]]]
    memory: Memory | None = None


class Engine(Protocol):
    """Who makes all parts of a project, from its files into a folder that all of its processes can reach."""

    def parted(self, project: Project, files: Files, folder: Path) -> AbstractContextManager[Parted]:
        """The project in parts, for as long as questions about its records may be asked."""
