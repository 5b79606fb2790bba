"""What the engine asks of the data: values of a path, instances of a class; in merged layers or in the graph of each claim."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

import pyoxigraph as ox

from communique.iris import LAYERS
from communique.validate.columns import CLAIM_BITS, NODE, Columns, Key, Terms, fill
from communique.validate.paths import Path
from communique.validate.terms import SUBCLASS, TYPE

__all__ = ["Facts", "Walk", "read_facts"]

Graph: TypeAlias = ox.NamedNode | ox.DefaultGraph
Walk: TypeAlias = Callable[[Key], Collection[int]]
"""From a key to the numbers of the values, each once."""


class Facts:
    """Columns of claims with a background known to each of them, or columns of one merged graph and no background."""

    def __init__(self, terms: Terms, own: Columns, shared: Columns | None = None) -> None:
        self.terms, self.own, self.shared = terms, own, Columns() if shared is None else shared
        self.per_claim = shared is not None
        self._walks: dict[Path, Walk] = {}
        self._below: dict[int, tuple[int, ...]] = {}
        self._instances: dict[int, tuple[set[Key], set[Key]]] = {}
        self._type, self._subclass = terms.number(TYPE), terms.number(SUBCLASS)

    def number(self, iri: str) -> int:
        """The number of an IRI."""
        return self.terms.numbers[f"<{iri}>".encode()]

    def claim(self, key: Key) -> ox.NamedNode | ox.BlankNode | None:
        """The name of the graph of a key; ``None`` in merged layers."""
        term = self.terms.term(key >> CLAIM_BITS) if key > NODE else None
        assert not isinstance(term, ox.Literal)
        return term

    def about(self, key: Key) -> int:
        """The number of what a key is told of: its claim, or the node where the layers are merged."""
        return key >> CLAIM_BITS or key

    def walk(self, path: Path | None) -> Walk:
        """The function that gives the values of a path from a key."""
        if path is None:
            return lambda key: (key & NODE,)
        if path not in self._walks:
            self._walks[path] = self._made(path, backwards=False)
        return self._walks[path]

    def _made(self, path: Path, *, backwards: bool) -> Walk:
        match path.kind:
            case "predicate":
                return self._predicate(self.number(path.iri), backwards=backwards)
            case "inverse":
                return self._made(path.parts[0], backwards=not backwards)
            case "sequence":
                parts = path.parts[::-1] if backwards else path.parts
                return _sequence([self._made(part, backwards=backwards) for part in parts])
            case "alternative":
                return _alternative([self._made(part, backwards=backwards) for part in path.parts])
            case kind:
                return _repeated(self._made(path.parts[0], backwards=backwards), kind)

    def _predicate(self, predicate: int, *, backwards: bool) -> Walk:
        own, shared = self.own[predicate], self.shared[predicate]
        if backwards:
            own, shared = own.reversed(), shared.reversed()
        if not shared.first:
            return own.values  # type: ignore[return-value]
        if not own.first:
            return lambda key: shared.values(key & NODE)  # type: ignore[return-value]

        def both(key: Key) -> Collection[int]:
            found, known = own.values(key), shared.values(key & NODE)
            return dict.fromkeys([*found, *known]) if found and known else found or known  # type: ignore[return-value]

        return both

    def below(self, iri: str) -> tuple[int, ...]:
        """The class and those below it."""
        wanted = self.number(iri)
        if wanted not in self._below:
            found, pending = {wanted}, [wanted]
            columns = self.shared if self.per_claim else self.own
            children = columns[self._subclass].reversed()
            while pending:
                new = set(children.values(pending.pop())) - found
                found |= new
                pending.extend(new)
            self._below[wanted] = tuple(sorted(found))
        return self._below[wanted]

    def instances(self, iri: str) -> tuple[set[Key], set[Key]]:
        """The keys that are of the class or of one below it; then those that are in the background."""
        wanted = self.number(iri)
        if wanted not in self._instances:
            found: list[set[Key]] = []
            for columns in (self.own, self.shared):
                by_class = self._by_class(columns)
                found.append(set().union(*(by_class.get(kind, ()) for kind in self.below(iri))))
            self._instances[wanted] = found[0], found[1]
        return self._instances[wanted]

    def _by_class(self, columns: Columns) -> dict[int, set[Key]]:
        return self._own_classes if columns is self.own else self._shared_classes

    @cached_property
    def _own_classes(self) -> dict[int, set[Key]]:
        return _classes(self.own, self._type)

    @cached_property
    def _shared_classes(self) -> dict[int, set[Key]]:
        return _classes(self.shared, self._type)

    def described(self, nodes: Iterable[int]) -> Iterator[Key]:
        """The keys under which claims say something of nodes of the background."""
        for node in nodes:
            yield from self._keys_of.get(node, ())

    @cached_property
    def _keys_of(self) -> dict[int, list[Key]]:
        found: dict[int, list[Key]] = {}
        for key in self.subjects:
            found.setdefault(key & NODE, []).append(key)
        return found

    @cached_property
    def subjects(self) -> set[Key]:
        """The keys of which something is said."""
        return set().union(*(column.first for column in self.own.values()))


def _classes(columns: Columns, predicate: int) -> dict[int, set[Key]]:
    found: dict[int, set[Key]] = {}
    for key, kind in columns[predicate].items():
        found.setdefault(kind, set()).add(key)
    return found


def _sequence(walks: Sequence[Walk]) -> Walk:
    def walk(key: Key) -> Collection[int]:
        claim = key & ~NODE
        found: Collection[int] = (key & NODE,)
        for step in walks:
            found = dict.fromkeys(value for node in found for value in step(claim | node))
        return found

    return walk


def _alternative(walks: Sequence[Walk]) -> Walk:
    return lambda key: dict.fromkeys(value for step in walks for value in step(key))


def _repeated(step: Walk, kind: str) -> Walk:
    if kind == "zeroOrOne":
        return lambda key: dict.fromkeys([key & NODE, *step(key)])
    known: dict[Key, Collection[int]] = {}

    def walk(key: Key) -> Collection[int]:
        if key not in known:
            claim, node = key & ~NODE, key & NODE
            found: dict[int, None] = {node: None} if kind == "zeroOrMore" else {}
            pending = [node]
            while pending:
                for value in step(claim | pending.pop()):
                    if value not in found:
                        found[value] = None
                        pending.append(value)
            known[key] = found
        return known[key]

    return walk


def read_facts(store: ox.Store, graphs: Sequence[Graph], background: Sequence[Graph]) -> tuple[Facts, Facts]:
    """The merge of some graphs, and the graph of each claim with a background; a graph that is no layer is a claim's."""
    terms = Terms()
    merged, shared, claims = Columns(), Columns(), Columns()
    into: dict[bytes, list[Columns]] = {f"<{name}>".encode(): [] for name in LAYERS}
    for columns, names in ((merged, graphs), (shared, background)):
        for name in names:
            into.setdefault(str(name).encode() if isinstance(name, ox.NamedNode) else b"", []).append(columns)
    fill(store, terms, into, claims if background else None)
    return Facts(terms, merged), Facts(terms, claims, shared)
