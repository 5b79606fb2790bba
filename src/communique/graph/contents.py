"""The contents of a dataset, graph by graph, as lines; the digest of a graph is that of its lines, whoever wrote them."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

__all__ = ["Contents", "contents", "digest_of", "graph_lines", "lines_of", "named_by_digest"]


@dataclass(frozen=True, slots=True)
class Contents:
    """A graph by its name: the digest of its triples, and how many they are."""

    digest: str
    triples: int


def contents(store: ox.Store) -> dict[str, Contents]:
    """The graphs of a dataset by name, sorted."""
    names = sorted(graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    found = ((name, graph_lines(store, name)) for name in names)
    return {name: Contents(digest_of(lines), len(lines)) for name, lines in found if lines}


def graph_lines(store: ox.Store, name: str) -> list[str]:
    """The triples of a graph as lines of canonical N-Triples, sorted."""
    return lines_of(quad.triple for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name)))


def lines_of(triples: Iterable[ox.Triple]) -> list[str]:
    """Triples as lines of canonical N-Triples, each once, sorted."""
    return sorted({f"{triple} .\n" for triple in triples})


def digest_of(lines: Iterable[str]) -> str:
    """The name of sorted lines by their sha256 (RFC 6920)."""
    return named_by_digest(line.encode() for line in lines)


def named_by_digest(parts: Iterable[bytes] | Iterator[bytes]) -> str:
    """The name of bytes by their sha256: ``ni:///sha-256;`` and the digest in base64url (RFC 6920)."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part)
    return "ni:///sha-256;" + base64.urlsafe_b64encode(total.digest()).decode().rstrip("=")
