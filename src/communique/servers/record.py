"""The record of publication: which version a server holds, or between which two it is, and the digest of each of its graphs.

It stands on the server itself, in ``graph/publication``, so that whoever reads there can know. A graph is marked before it is changed, and
its digest goes; the digest comes after it, and the mark goes. So a graph with its digest is whole, and one that is marked is ours, wherever
a publication was cut.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.graph.contents import Contents, named_by_digest
from communique.iris import PREFIXES, PUBLICATION

__all__ = [
    "CHECKSUM", "NAMED", "STATUS", "Published", "Version", "digest_line", "mark_line", "part_line", "published", "published_digest",
    "record_lines", "version_of",
]

_ADMS: Final = "http://www.w3.org/ns/adms#"
STATUS: Final = _ADMS + "status"
_COMPLETED, _UNFINISHED, _LEAVING = (f"http://purl.org/adms/status/{name}" for name in ("Completed", "UnderDevelopment", "Deprecated"))
_PART: Final = PREFIXES["dcterms"] + "isPartOf"
NAMED: Final = PREFIXES["dcterms"] + "identifier"
"""By which the record states the digests of parts of what is large."""
CHECKSUM: Final = "http://spdx.org/rdf/terms#checksum"
_TYPE, _DCAT, _VOID, _PROV, _DCTERMS = PREFIXES["rdf"] + "type", PREFIXES["dcat"], PREFIXES["void"], PREFIXES["prov"], PREFIXES["dcterms"]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a dataset: its IRI, which follows from its contents, its number, its digest and its size."""

    iri: str
    number: str
    digest: str
    triples: int

    @property
    def name(self) -> str:
        """The number and the beginning of the digest, for people."""
        return f"{self.number or 'without number'} ({self.digest.partition(';')[2][:12]})"


@dataclass(frozen=True, slots=True)
class Published:
    """What a server says that it holds: a version, and while one takes the place of another, both."""

    version: Version | None
    """The version that is there, or that is being published."""
    before: tuple[Version, ...]
    """The versions of which parts may still be there, while a publication is not finished; none where there was none."""
    finished: bool
    lines: tuple[str, ...]
    """The lines of the record, without digests."""
    digests: Mapping[str, str]
    marked: frozenset[str]
    """The graphs that are being changed, or were when a publication was cut."""
    parts: frozenset[str] = frozenset()
    """The lines on the digests of parts."""
    marks: frozenset[str] = frozenset()
    """The lines by which graphs are marked."""

    @property
    def mixed(self) -> str:
        """Between which versions the server is, in words; empty where it holds one."""
        if self.version is None or self.finished:
            return ""
        return f"{', '.join(one.name for one in self.before) or 'nothing'} and {self.version.name}"


def version_of(base: str, number: str, graphs: Mapping[str, Contents]) -> Version:
    """The version that consists of these graphs."""
    digest = named_by_digest(f"<{name}> <{graphs[name].digest}>\n".encode() for name in sorted(graphs))
    return Version(f"{base}version/{digest.partition(';')[2][:16]}", number, digest, sum(one.triples for one in graphs.values()))


def digest_line(graph: str, digest: str) -> str:
    """The statement of a graph's digest."""
    return f"<{graph}> <{CHECKSUM}> <{digest}> .\n"


def published_digest(line: str) -> tuple[str, str]:
    """The graph and the digest of such a statement."""
    graph, _, digest = line.split(" ")[:3]
    return graph[1:-1], digest[1:-1]


def part_line(part: str, digest: str) -> str:
    """The statement of the digest of a part of a graph, or of the list of digests."""
    return f'<{part}> <{NAMED}> "{digest}" .\n'


def mark_line(graph: str, version: str) -> str:
    """The statement that a graph is being changed, by what is to be a part of a version."""
    return f"<{graph}> <{_PART}> <{version}> .\n"


def record_lines(base: str, version: Version, before: Iterable[Version] = (), *, finished: bool) -> tuple[str, ...]:
    """The record of a version that is there, or that takes the place of others; sorted lines of N-Triples."""
    lines = _described(base, version, _COMPLETED if finished else _UNFINISHED)
    for one in before:
        lines |= _described(base, one, _LEAVING) | {f"<{version.iri}> <{_PROV}wasRevisionOf> <{one.iri}> .\n"}
    return tuple(sorted(lines))


def _described(base: str, version: Version, status: str) -> set[str]:
    number = {f"<{version.iri}> <{_DCAT}version> {ox.Literal(version.number)} .\n"} if version.number else set()
    return number | {
        f"<{version.iri}> <{_TYPE}> <{_DCAT}Dataset> .\n",
        f"<{version.iri}> <{_TYPE}> <{_VOID}Dataset> .\n",
        f"<{version.iri}> <{_DCTERMS}isVersionOf> <{base}> .\n",
        f"<{version.iri}> <{STATUS}> <{status}> .\n",
        f"<{version.iri}> <{CHECKSUM}> <{version.digest}> .\n",
        f"<{version.iri}> <{_VOID}triples> {ox.Literal(version.triples)} .\n",
    }


def published(triples: list[ox.Triple]) -> Published:
    """The record in the triples of ``graph/publication``; raises ``CannotGoOn`` for what is no such record."""
    digests: dict[str, str] = {}
    said: dict[str, dict[str, set[str]]] = {}
    subjects = {triple.subject for triple in triples if triple.predicate.value == STATUS}
    lines, marked, parts, marks = [], set(), set(), set()
    for triple in triples:
        if not isinstance(triple.subject, ox.NamedNode) or not isinstance(triple.object, ox.NamedNode | ox.Literal):
            raise _strange()
        if triple.subject in subjects:
            said.setdefault(triple.subject.value, {}).setdefault(triple.predicate.value, set()).add(triple.object.value)
            lines.append(f"{triple} .\n")
        elif triple.predicate.value == CHECKSUM:
            digests[triple.subject.value] = triple.object.value
        elif triple.predicate.value == _PART:
            marked.add(triple.subject.value)
            marks.add(mark_line(triple.subject.value, triple.object.value))
        elif triple.predicate.value == NAMED:
            parts.add(part_line(triple.subject.value, triple.object.value))
        else:
            raise _strange()
    versions = [_version(iri, said[iri]) for iri in sorted(said)]
    coming = [one for one in versions if _UNFINISHED in said[one.iri][STATUS]]
    there = [one for one in versions if said[one.iri][STATUS] == {_COMPLETED}]
    version = next(iter([*coming, *there]), None)
    finished = len(versions) == len(there) == 1
    return Published(version, tuple(one for one in versions if one != version), finished,
                     tuple(sorted(lines)), digests, frozenset(marked), frozenset(parts), frozenset(marks))


def _version(iri: str, said: Mapping[str, set[str]]) -> Version:
    number, digest, triples = (min(said.get(name, ()), default="") for name in (_DCAT + "version", CHECKSUM, _VOID + "triples"))
    return Version(iri, number, digest, int(triples) if triples.isdigit() else 0)


def _strange() -> CannotGoOn:
    return CannotGoOn(f"<{PUBLICATION}>: is no record of publication; something else wrote there: see what, and drop the graph")
