"""Documents as lines of N-Quads, by the context read once: what JSON-LD 1.1 gives for the flat documents that records are.

The processor of the store is the reference; a test compares the two on every record. It takes several times as long, for it must be
ready for all that a context may do; ours has terms with coercions, languages, one language map, one scoped term and named graphs.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.iris import PREFIXES
from communique.literals import refusal
from communique.vocabulary import context

__all__ = ["Documents", "Line"]

Line = tuple[str, str, str]
"""The IRI of a graph, the IRI of a subject, and a canonical line of N-Quads without its line feed."""

_STRUCTURE: Final = ("id", "type", "states")
_ESCAPED: Final = re.compile(r'[\x00-\x1f"\\\x7f]')
_TYPE: Final = f"<{PREFIXES['rdf']}type>"
_FREE: Final = frozenset({PREFIXES["edtf"] + "EDTF", PREFIXES["xsd"] + "anyURI", PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "JSON"})
"""Datatypes whose literals every store keeps as they are."""

Write = Callable[["Documents", Any], list[str]]


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the context: its property, how a value becomes terms, and keys that mean something else below it.

    ``nests``: a value may be a node. ``takes_each``: the items of a list are values; else the whole is one.
    """

    prop: str
    write: Write
    scoped: Mapping[str, "_Key"]
    nests: bool
    takes_each: bool


@dataclass(slots=True)
class Documents:
    """A writer of documents against a base."""

    base: str
    _names: dict[str, str] = field(default_factory=dict)

    def of(self, document: Mapping[str, Any], graph: str) -> Iterator[Line]:
        """The lines of one document of a record: in the graph given, and what it states in the graph of its own name."""
        name = self.base + str(document["id"])
        yield from self._node(document, graph, {})
        for node in document.get("states", ()):
            yield from self._node(node, name, {})

    def _node(self, node: Mapping[str, Any], graph: str, scoped: Mapping[str, _Key]) -> Iterator[Line]:
        subject = self.iri(str(node["id"]))
        begin, end = f"{subject} ", f" <{graph}> ."
        about = subject[1:-1]
        for kind in _each(node.get("type")):
            yield graph, about, f"{begin}{_TYPE} {vocabulary(str(kind))}{end}"
        keys = _keys()
        for key, value in node.items():
            meant = scoped.get(key) or keys.get(key)
            if meant is None or key in _STRUCTURE:
                continue
            for one in _each(value) if meant.takes_each else (value,):
                if meant.nests and isinstance(one, dict):
                    yield graph, about, f"{begin}{meant.prop} {self.iri(str(one['id']))}{end}"
                    yield from self._node(one, graph, meant.scoped)
                else:
                    for term in meant.write(self, one):
                        yield graph, about, f"{begin}{meant.prop} {term}{end}"

    def iri(self, name: str) -> str:
        """An id, prefixed name or IRI in angle brackets."""
        if name not in self._names:
            prefix, colon, tail = name.partition(":")
            known = prefix in PREFIXES and not tail.startswith("//")
            iri = PREFIXES[prefix] + tail if colon and known else name if colon else self.base + name
            try:
                self._names[name] = str(ox.NamedNode(iri))
            except ValueError as problem:
                raise CannotGoOn(f"{name}: is no IRI and no id ({problem}); mend it") from problem
        return self._names[name]


@lru_cache(maxsize=1 << 16)
def vocabulary(name: str) -> str:
    """A term of the context, prefixed name or IRI in angle brackets."""
    said = context().get(name)
    full = said if isinstance(said, str) else said["@id"] if said else name
    prefix, _, tail = full.partition(":")
    return f"<{PREFIXES[prefix] + tail if prefix in PREFIXES else full}>"


@cache
def _keys() -> Mapping[str, _Key]:
    return {name: _key(said) for name, said in context().items() if not name.startswith("@") and name not in PREFIXES}


def _key(said: str | Mapping[str, Any]) -> _Key:
    spec: Mapping[str, Any] = {"@id": said} if isinstance(said, str) else said
    inner = {name: _key(below) for name, below in spec.get("@context", {}).items()}
    prop = vocabulary(spec["@id"]) if not spec["@id"].startswith("@") else ""
    return _Key(prop, _writer(spec), inner, nests=spec.get("@type") == "@id", takes_each=spec.get("@type") != "@json")


def _writer(spec: Mapping[str, Any]) -> Write:
    kind = spec.get("@type")
    if spec.get("@container") == "@language":
        return lambda _, value: [f"{_text(text)}@{tag.lower()}" for tag, texts in value.items() for text in _each(texts)]
    if kind == "@id":
        return lambda documents, value: [documents.iri(value)]
    if kind == "@vocab":
        return lambda _, value: [vocabulary(value)]
    if kind == "@json":
        return lambda _, value: [_typed(_json(value), PREFIXES["rdf"] + "JSON")]
    if kind is not None:
        datatype = vocabulary(kind)[1:-1]
        return lambda _, value: [_typed(value, datatype)]
    if "@language" in spec:
        return lambda _, value: [f"{_text(value)}@{spec['@language']}"]
    return lambda _, value: [_text(value)]


def _json(value: Any) -> str:
    """JSON in its canonical form (RFC 8785), as far as records have it: objects, lists and texts."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _text(text: str) -> str:
    return str(ox.Literal(text)) if _ESCAPED.search(text) else f'"{text}"'


@lru_cache(maxsize=1 << 16)
def _typed(text: str, datatype: str) -> str:
    """A literal of a datatype; raises ``CannotGoOn`` for one that not every store keeps."""
    if datatype not in _FREE and (why := refusal(ox.Literal(text, datatype=ox.NamedNode(datatype)))):
        raise CannotGoOn(f"{text!r} {why}; write a form that every store keeps")
    return f"{_text(text)}^^<{datatype}>"


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
