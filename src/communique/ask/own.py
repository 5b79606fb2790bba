"""Queries a person typed: checked among their tokens, then run in a process of their own under limits."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from communique.ask.answers import Answer, Graph, Solutions, Verdict
from communique.ask.tokens import depth
from communique.findings import CannotGoOn
from communique.sparql import Token, tokens

if TYPE_CHECKING:
    from communique.derive.retelling import Choice

__all__ = ["Limits", "refuse", "run_own"]

_DEEPEST: Final = 200
_LONGEST: Final = 1_000_000
_PATIENCE: Final = 5.0
_FORMS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a typed query may take: seconds from start to end, and mebibytes of memory."""

    seconds: float = 60.0
    mebibytes: int = 4096


def run_own(
    project: Path, text: str, limits: Limits | None = None, *,
    choice: "Choice | None" = None, waiting: Callable[[float], None] | None = None,
) -> Answer:  # fmt: skip
    """The answer to a typed query on a built project; its default graph is all layers but the claims' own graphs.

    With a choice of claims the layers are derived again from these, in the process that answers and within its limits.
    ``waiting`` is told the limit in seconds where the answer takes more than five. Raises CannotGoOn where the query is
    refused, is not SPARQL, takes too long or too much, or ends its process.
    """
    refuse(text)
    limits = limits or Limits()
    told_by = choice.written() if choice else None
    order = json.dumps({"project": str(project.resolve()), "query": text, "mebibytes": limits.mebibytes, "choice": told_by})
    code, out, told = _work(order.encode(), limits.seconds, waiting or (lambda _: None))
    if code == 2:
        raise CannotGoOn(told.decode("utf-8", "replace").strip())
    if code != 0:
        raise CannotGoOn(f"query: ended its process (exit {code}), likely for memory; narrow it, or add LIMIT")
    kind, _, content = out.partition(b"\n")
    return _read(kind.decode(), content)


def _work(order: bytes, seconds: float, waiting: Callable[[float], None]) -> tuple[int, bytes, bytes]:
    """Exit code, stdout and stderr of the process that answers; it does not outlive this call."""
    command = [sys.executable, "-m", "communique.ask.worker"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:  # noqa: S603 - this interpreter; the query is data
        try:
            try:
                out, told = process.communicate(order, timeout=min(_PATIENCE, seconds))
            except subprocess.TimeoutExpired:
                if seconds <= _PATIENCE:
                    raise
                waiting(seconds)
                out, told = process.communicate(timeout=seconds - _PATIENCE)
        except subprocess.TimeoutExpired as error:
            more = "narrow it, add LIMIT, or give it more by --timeout"
            raise CannotGoOn(f"query: takes more than {seconds:g} seconds; {more}") from error
        finally:
            process.kill()
    return process.returncode, out, told


def _read(kind: str, content: bytes) -> Answer:
    if kind == "graph":
        return Graph(tuple(quad.triple for quad in ox.parse(content, format=ox.RdfFormat.N_TRIPLES)))
    if kind == "verdict":
        return Verdict(content == b"true")
    return Solutions(content)


def refuse(text: str) -> None:
    """Raises CannotGoOn for what no typed query may do: reach other machines or files, or overflow the parser."""
    if not text.strip():
        raise CannotGoOn("query: is empty; write SPARQL 1.1, or name a saved query")
    if len(text) > _LONGEST:
        raise CannotGoOn(f"query: is {len(text)} characters long; keep below {_LONGEST}")
    found = tokens(text)
    if depth(found) > _DEEPEST:
        raise CannotGoOn(f"query: nests brackets {depth(found)} deep; keep to {_DEEPEST}")
    form = next((token.text.upper() for token in found if token.kind == "word" and token.text.upper() in _FORMS | _UPDATES), "")
    if form in _UPDATES:
        raise CannotGoOn(f"query: {form} is an update, and only queries are answered; change the data files and run communique build")
    if any(token.says("SERVICE") for token in found):
        raise CannotGoOn("query: SERVICE would send it to another server; leave it out, or ask that server by --endpoint")
    for place in _dataset(found):
        if place.lower().startswith("<file:"):
            raise CannotGoOn(f"query: FROM {place} would read a file; name graphs of the dataset")


def _dataset(found: list[Token]) -> list[str]:
    """The graphs that FROM and FROM NAMED name, as written."""
    after = [(token, found[at + 1:at + 3]) for at, token in enumerate(found) if token.says("FROM")]
    return [next((t.text for t in following if t.kind in {"iri", "name"}), "") for _, following in after]
