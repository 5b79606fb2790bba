"""The process that runs one typed query: order on stdin as JSON, answer on stdout, directions on stderr (exit 2)."""

import json
import resource
import sys
from pathlib import Path

import pyoxigraph as ox

from communique.ask.answers import Graph, Verdict, hold
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import open_store
from communique.iris import BASE, LAYERS
from communique.sparql import tokens

__all__ = ["main"]


def main() -> int:
    """Answer the query ordered on stdin; the exit code is 0, or 2 with the reason on stderr."""
    order = json.load(sys.stdin)
    most = order["mebibytes"] * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        kind, content = _answer(open_store(Project.find(Path(order["project"]))), order["query"])
    except (CannotGoOn, SyntaxError, OSError, ValueError) as error:
        sys.stderr.write(str(error) if isinstance(error, CannotGoOn) else f"query: is not SPARQL 1.1 ({error}); mend it\n")
        return 2
    sys.stdout.buffer.write(kind + b"\n" + content)
    return 0


def _answer(store: ox.Store, text: str) -> tuple[bytes, bytes]:
    found_words = {token.text.upper() for token in tokens(text) if token.kind == "word"}
    seen = store if "FROM" in found_words else _merged(store, with_graphs="GRAPH" in found_words)
    found = hold(seen.query(text, base_iri=BASE))
    if isinstance(found, Graph):
        content = ox.serialize(found.triples, format=ox.RdfFormat.N_TRIPLES)
        assert content is not None
        return b"graph", content
    if isinstance(found, Verdict):
        return b"verdict", b"true" if found.value else b"false"
    return b"solutions", found.encoded


def _merged(store: ox.Store, *, with_graphs: bool) -> ox.Store:
    """The store with the layers merged into its default graph, each triple once.

    The engine's own union counts a triple twice that stands in two graphs, and every number asked for would be wrong.
    """
    merged = ox.Store()
    for name in LAYERS:
        layer = store.quads_for_pattern(None, None, None, ox.NamedNode(name))
        merged.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in layer)
    if with_graphs:
        merged.bulk_extend(store)
    return merged


if __name__ == "__main__":
    sys.exit(main())
