"""The compiled engine: every constraint is judged for all focus nodes of its shape at once, over the data as columns.

Whether values conform to nested shapes is found the same way, with the value nodes as focus nodes, and combined as sets.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import pyoxigraph as ox

from communique.validate.columns import NODE, Key
from communique.validate.facts import Facts, Graph, read_facts
from communique.validate.logic import COMBINED, Pair, wrong_foci, wrong_pairs
from communique.validate.messages import fill
from communique.validate.paths import Path
from communique.validate.results import Result
from communique.validate.selecting import Selects
from communique.validate.sets import wrong_sets
from communique.validate.shapes import Constraint, Select, Shape
from communique.validate.targets import focus_nodes
from communique.validate.terms import Term, component, name
from communique.validate.values import wrong_values

__all__ = ["Counts", "judge", "judge_both", "judge_claims"]


Counts: TypeAlias = Callable[[str], bool]
"""Whether results about a node of the merged layers, or within a claim, count."""


def judge(store: ox.Store, shapes: Sequence[Shape], graphs: Sequence[Graph]) -> list[Result]:
    """The results over the merge of the graphs, sorted."""
    return _judged(store, shapes, read_facts(store, graphs, ())[0], graphs)


def judge_claims(store: ox.Store, shapes: Sequence[Shape], background: Sequence[ox.NamedNode]) -> list[Result]:
    """The results over each claim's graph merged with the background, sorted; only nodes the claim describes are judged."""
    return _judged(store, shapes, read_facts(store, (), background)[1], background)


def judge_both(
    store: ox.Store, shapes: Sequence[Shape], graphs: Sequence[Graph], partial: Sequence[Shape], background: Sequence[ox.NamedNode],
    *, counts: Counts | None = None,
) -> list[Result]:
    """The results of ``judge`` and of ``judge_claims`` with the partial shapes; the store is read once.

    Where ``counts`` is given, nothing else is judged than what counts.
    """
    merged, claims = read_facts(store, graphs, background)
    return _judged(store, shapes, merged, graphs, counts) + _judged(store, partial, claims, background, counts)


def _judged(
    store: ox.Store, shapes: Sequence[Shape], facts: Facts, graphs: Sequence[Graph], counts: Counts | None = None
) -> list[Result]:
    engine = _Engine(facts, Selects(store, facts, graphs))
    known: dict[int, bool] = {}

    def counting(foci: set[Key]) -> list[Key]:
        if counts is None:
            return sorted(foci)
        about = facts.about
        return sorted(key for key in foci if (known[about(key)] if about(key) in known else known.setdefault(
            about(key), counts(name(facts.terms.term(about(key)))))))

    found = [result for shape in shapes for result in engine.results(shape, counting(focus_nodes(shape, facts)))]
    return sorted(found, key=Result.sort_key)


class _Wrong(NamedTuple):
    """What is wrong at a focus node: the component's stem, the value, and the predicate where it is not the shape's path."""

    focus: Key
    stem: str
    value: int = 0
    path: int = 0
    select: Select | None = None
    row: dict[str, Term] | None = None


class _Engine:
    """Runs shapes on focus nodes of some facts."""

    def __init__(self, facts: Facts, selects: Selects) -> None:
        self.facts, self._selects = facts, selects
        self._judged: dict[Shape, set[Key]] = {}
        self._failing: dict[Shape, set[Key]] = {}

    def results(self, shape: Shape, foci: Sequence[Key]) -> Iterator[Result]:
        """The results of a shape on focus nodes, and of the property shapes in it.

        A focus node that is reached as value of several nodes comes several times: SHACL repeats its results.
        """
        if shape.deactivated or not foci:
            return
        for wrong in self._own(shape, foci):
            yield self._result(shape, wrong)
        if shape.properties:
            reached = foci if shape.path is None else [value for _, value in self._pairs(shape, foci)]
            for child in shape.properties:
                yield from self.results(child, reached)

    def failing(self, shape: Shape, nodes: Iterable[Key]) -> set[Key]:
        """The nodes that do not conform to the shape, and others that were found before."""
        failing = self._failing.setdefault(shape, set())
        judged = self._judged.setdefault(shape, set())
        new = sorted(set(nodes) - judged)
        judged.update(new)
        if new and not shape.deactivated:
            failing.update(wrong.focus for wrong in self._own(shape, new))
            pairs = self._pairs(shape, new) if shape.properties else []
            for child in shape.properties:
                bad = self.failing(child, {value for _, value in pairs})
                failing.update(focus for focus, value in pairs if value in bad)
        return failing

    def _pairs(self, shape: Shape, foci: Sequence[Key]) -> list[Pair]:
        walk = self.facts.walk(shape.path)
        if self.facts.per_claim:
            return [(key, key & ~NODE | value) for key in foci for value in walk(key)]
        return [(key, value) for key in foci for value in walk(key)]

    def _own(self, shape: Shape, foci: Sequence[Key]) -> Iterator[_Wrong]:
        pairs = self._pairs(shape, foci)
        values = {value for _, value in pairs}
        for constraint in shape.constraints:
            if constraint.select is not None:
                yield from self._by_select(shape, constraint.select, foci)
            elif constraint.stem in COMBINED:
                bad = [self.failing(nested, values) for nested in constraint.shapes]
                yield from (_Wrong(key, constraint.stem, value & NODE) for key, value in wrong_pairs(constraint.stem, pairs, bad))
            elif constraint.qualified is not None:
                failing = self.failing(constraint.shapes[0], values)
                siblings = [self.failing(sibling, values) for sibling in constraint.qualified.siblings]
                for stem, key in wrong_foci(constraint.qualified, foci, pairs, failing, siblings):
                    yield _Wrong(key, stem)
            else:
                yield from self._by_values(shape, constraint, foci, pairs, values)

    def _by_values(
        self, shape: Shape, constraint: Constraint, foci: Sequence[Key], pairs: list[Pair], values: set[Key]
    ) -> Iterator[_Wrong]:
        wrong = wrong_values(constraint, self.facts, values)
        if wrong is None:
            for key, value, path in wrong_sets(constraint, self.facts, shape.path, foci):
                yield _Wrong(key, constraint.stem, value, path)
        elif wrong:
            yield from (_Wrong(key, constraint.stem, value & NODE) for key, value in pairs if value in wrong)

    def _by_select(self, shape: Shape, select: Select, foci: Sequence[Key]) -> Iterator[_Wrong]:
        times = Counter(foci)
        for key, row in self._selects.rows(select, name(shape.node), sorted(times)):
            for _ in range(times[key]):
                yield _Wrong(key, "SPARQL", select=select, row=row)

    def _result(self, shape: Shape, wrong: _Wrong) -> Result:
        term = self.facts.terms.term
        claim = self.facts.claim(wrong.focus)
        row = dict(wrong.row or ({"value": term(wrong.value)} if wrong.value else {}))
        row["this"] = focus = term(wrong.focus & NODE)
        value = row.get("value")
        if wrong.select is not None and shape.path is None:
            row["value"] = value = row.get("value", focus)
        if wrong.path:
            row["path"] = term(wrong.path)
        path = Path("predicate", row["path"].value) if isinstance(row.get("path"), ox.NamedNode) else shape.path
        select = wrong.select
        own = (row["message"],) if select and "message" in row else select.messages if select else ()
        return Result(
            focus, path, value, component(wrong.stem), shape.node, shape.severity,
            tuple(fill(message, row) for message in own or shape.messages), select.node if select else None,
            name(claim) if claim else "",
        )
