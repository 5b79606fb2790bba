"""The list of the digests of all graphs on a server: where it is long, as much of it is read and written as a change concerns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from communique.graph.contents import Contents
from communique.iris import PUBLICATION
from communique.servers.parts import Parts, leaves_there, parts_of
from communique.servers.record import CHECKSUM, STATUS, Published, Version, digest_line, published_digest
from communique.servers.served import ServedGraphs

__all__ = ["Catalogue", "catalogue"]

_DIGESTS: Final = f"?s <{CHECKSUM}> ?o FILTER NOT EXISTS {{ ?s <{STATUS}> ?status }}"
"""The digests of graphs, without those of versions."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a server has, and what else of its record goes and comes: digests of parts of the list, and marks of whoever was cut off."""

    there: Published
    gone: frozenset[str] = frozenset()
    come: frozenset[str] = frozenset()


def catalogue(served: ServedGraphs, release: Mapping[str, Contents], version: Version, *, entire: bool) -> Catalogue:
    """The record of publication, with the digests of all graphs; ``entire`` where all of it is to be read.

    Of a version that is there, the digests that are those of this release are not read: the parts of the list say that they are.
    """
    lines = sorted(digest_line(name, one.digest) for name, one in release.items())
    parts = parts_of(PUBLICATION, lines, version.digest)
    state = served.read_state()
    if state.version is not None and state.finished and not entire:
        if state.version.digest == version.digest:
            return Catalogue(replace(state, digests={name: one.digest for name, one in release.items()}))
        if parts is not None and (known := _in_parts(served, release, parts, state)):
            return known
    there = served.read_record()
    has = {line for line in there.parts if line.startswith(f"<{PUBLICATION}#")}
    mine = parts.lines(parts.nodes) if parts else set()
    return Catalogue(there, frozenset(has - mine) | there.marks, frozenset(mine - has))


def _in_parts(served: ServedGraphs, release: Mapping[str, Contents], parts: Parts, state: Published) -> Catalogue | None:
    assert state.version is not None
    read = leaves_there(served, parts, state.version.digest, _DIGESTS)
    if read is None:
        return None
    other = {published_digest(line)[0] for digits in read.leaves for line in parts.leaves.get(digits, ())}
    digests = {name: one.digest for name, one in release.items() if name not in other}
    digests |= dict(published_digest(line) for lines in read.leaves.values() for line in lines)
    return Catalogue(replace(state, digests=digests), read.gone, read.come)
