"""The process that runs one typed query: order on stdin as JSON, answer on stdout, directions on stderr (exit 2)."""

import json
import re
import resource
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from communique.ask.answers import Graph, Verdict, hold
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import base_of, layered, open_store
from communique.iris import BASE
from communique.sparql import tokens
from communique.vocabulary import rules, shapes

if TYPE_CHECKING:
    from communique.derive.retelling import Written

__all__ = ["main"]


def main() -> int:
    """Answer the query ordered on stdin; the exit code is 0, or 2 with the reason on stderr."""
    order = json.load(sys.stdin)
    most = order["mebibytes"] * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        store = open_store(Project.find(Path(order["project"])))
        kind, content = _answer(_as_told(store, order["choice"]) if order["choice"] else store, order["query"])
    except (CannotGoOn, SyntaxError, OSError, ValueError) as error:
        sys.stderr.write(str(error) if isinstance(error, CannotGoOn) else f"query: is not SPARQL 1.1 {_place(order['query'], error)}\n")
        return 2
    sys.stdout.buffer.write(kind + b"\n" + content)
    return 0


def _place(text: str, error: Exception) -> str:
    """Where the parser stopped and what it found there; what it would have taken instead is a list nobody reads."""
    at = re.search(r"error at (\d+):(\d+)", str(error))
    if at is None:
        return f"({error}); mend it"
    lines, number, column = text.split("\n"), int(at[1]), int(at[2])
    line = lines[number - 1] if number <= len(lines) else ""
    words = list(re.finditer(r"\S+", line))
    found = next((repr(word.group()[:30]) for word in words if column <= word.end()), "the end of the line")
    before = next((f" after {word.group()[-30:]!r}" for word in reversed(words) if word.end() < column), "")
    return f"at {number}:{column}: {found}{before} is out of place; mend it there"


def _as_told(store: ox.Store, choice: "Written") -> ox.Store:
    """What follows from the chosen claims."""
    from communique.derive.retelling import Choice, retold  # noqa: PLC0415 - the rules take time to load

    base = base_of(store)
    return retold(store, Choice.read(**choice, base=base), shapes(), rules(), base)


def _answer(store: ox.Store, text: str) -> tuple[bytes, bytes]:
    found_words = {token.text.upper() for token in tokens(text) if token.kind == "word"}
    seen = store if "FROM" in found_words else layered(store, with_graphs="GRAPH" in found_words)
    found = hold(seen.query(text, base_iri=BASE))
    if isinstance(found, Graph):
        content = ox.serialize(found.triples, format=ox.RdfFormat.N_TRIPLES)
        assert content is not None
        return b"graph", content
    if isinstance(found, Verdict):
        return b"verdict", b"true" if found.value else b"false"
    return b"solutions", found.encoded


if __name__ == "__main__":
    sys.exit(main())
