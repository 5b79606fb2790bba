"""The compiled engine: each constraint of a shape is one SPARQL query over the store, whose rows are the violations.

Whether values conform to nested shapes is found the same way, with the value nodes as focus nodes, and combined as sets.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat

import pyoxigraph as ox

from communique.iris import LAYERS
from communique.validate.compile_sets import set_query
from communique.validate.compile_values import value_expression, values_pattern
from communique.validate.data import Classes, Data, merged
from communique.validate.logic import Key, Pair, wrong_foci, wrong_pairs
from communique.validate.messages import fill
from communique.validate.paths import Path
from communique.validate.prebinding import prebound
from communique.validate.results import Result
from communique.validate.scope import Scope
from communique.validate.shapes import Constraint, Select, Shape
from communique.validate.targets import focus_pattern, listed
from communique.validate.terms import Term, component, name

__all__ = ["judge", "judge_claims"]


def judge(store: ox.Store, shapes: Sequence[Shape], graphs: Sequence[ox.NamedNode | ox.DefaultGraph]) -> list[Result]:
    """The results over the merge of the graphs, sorted."""
    return _judged(_Engine(merged(store, graphs), Scope(per_claim=False)), shapes)


def judge_claims(store: ox.Store, shapes: Sequence[Shape], background: Sequence[ox.NamedNode]) -> list[Result]:
    """The results over each claim's graph merged with the background, sorted; only nodes the claim describes are judged."""
    return _judged(_Engine(Data(store, background, Classes(store, background, without=LAYERS)), Scope(per_claim=True)), shapes)


def _judged(engine: "_Engine", shapes: Sequence[Shape]) -> list[Result]:
    found = [
        result for shape in shapes for source in [focus_pattern(shape, engine.scope, engine.data.classes)] if source
        for result in engine.results(shape, source)
    ]
    return sorted(found, key=Result.sort_key)


class _Engine:
    """Runs shapes on focus nodes; a focus node is found by a pattern (``source``) that binds ``?claim`` and ``?this``."""

    def __init__(self, data: Data, scope: Scope, claim: str = "") -> None:
        self.data, self.scope, self.claim = data, scope, claim
        self._pairs: dict[tuple[str, str], list[Pair]] = {}
        self._failing: dict[tuple[Shape, str], frozenset[Key]] = {}

    def results(self, shape: Shape, source: str, times: "Counter[Key] | None" = None) -> Iterator[Result]:
        """The results of a shape on its focus nodes, and of the property shapes in it.

        ``times`` says how often a focus node is reached, as value of several nodes: SHACL repeats its results.
        """
        if shape.deactivated:
            return
        if self._needs_claims_apart(shape):
            for engine, focus in self._apart(source):
                yield from engine.results(shape, focus, times)
            return
        for result in self._own(shape, source):
            yield from repeat(result, 1 if times is None else times[result.claim, result.focus])
        reached = times
        if shape.path is not None and shape.properties:
            reached = Counter()
            for where, outer, value in self._values(shape, source):
                reached[where, value] += 1 if times is None else times[where, outer]
        for child in shape.properties:
            yield from self.results(child, self._source_of_values(shape, source), reached)

    def failing(self, shape: Shape, source: str) -> frozenset[Key]:
        """The claims and focus nodes that do not conform to the shape."""
        if shape.deactivated:
            return frozenset()
        if (shape, source) not in self._failing:
            self._failing[shape, source] = frozenset(self._find_failing(shape, source))
        return self._failing[shape, source]

    def _find_failing(self, shape: Shape, source: str) -> Iterator[Key]:
        if self._needs_claims_apart(shape):
            for engine, focus in self._apart(source):
                yield from engine.failing(shape, focus)
            return
        yield from ((result.claim, result.focus) for result in self._own(shape, source))
        for child in shape.properties:
            bad = self.failing(child, self._source_of_values(shape, source))
            if bad:
                yield from ((claim, focus) for claim, focus, value in self._values(shape, source)
                            if (claim, value) in bad)

    def _own(self, shape: Shape, source: str) -> Iterator[Result]:
        yield from self._by_value(shape, source)
        for constraint in shape.constraints:
            query = set_query(constraint, self.scope, source, shape.path)
            if constraint.select is not None:
                yield from self._by_select(shape, constraint.select, source)
            elif query is not None:
                for row in self.data.rows(query, name(shape.node)):
                    yield self._result(shape, constraint.stem, row)
            elif constraint.shapes or constraint.stem in {"And", "Or", "Xone"}:
                yield from self._by_shapes(shape, constraint, source)

    def _by_value(self, shape: Shape, source: str) -> Iterator[Result]:
        tests = [
            (constraint, f"COALESCE({expression}, false)") for constraint in shape.constraints
            for expression in [value_expression(constraint, self.scope, self.data.classes.below)]
            if expression is not None
        ]
        if not tests:
            return
        columns = " ".join(f"({test} AS ?right{number})" for number, (_, test) in enumerate(tests))
        wrong = " || ".join(f"!{test}" for _, test in tests)
        query = (f"SELECT DISTINCT {self.scope.keys} ?value {columns} WHERE {{ {source} "
                 f"{values_pattern(self.scope, shape.path)} FILTER({wrong}) }}")
        for row in self.data.rows(query, name(shape.node)):
            for number, (constraint, _) in enumerate(tests):
                if row[f"right{number}"].value == "false":
                    yield self._result(shape, constraint.stem, row)

    def _by_shapes(self, shape: Shape, constraint: Constraint, source: str) -> Iterator[Result]:
        pairs = self._values(shape, source)
        if not pairs and constraint.stem != "Qualified":
            return
        inner = self._source_of_values(shape, source)
        bad = [self.failing(nested, inner) for nested in constraint.shapes]
        if constraint.qualified is None:
            for claim, focus, value in wrong_pairs(constraint.stem, pairs, bad):
                yield self._result(shape, constraint.stem, {"this": focus, "value": value}, claim)
            return
        siblings = [self.failing(sibling, inner) for sibling in constraint.qualified.siblings]
        foci = [(claim, focus) for claim, focus, _ in self._pairs_of(None, source)]
        for stem, claim, focus in wrong_foci(constraint.qualified, foci, pairs, bad[0], siblings):
            yield self._result(shape, stem, {"this": focus}, claim)

    def _by_select(self, shape: Shape, select: Select, source: str) -> Iterator[Result]:
        seen = set()
        for row in self.data.rows(prebound(select.query, source), name(shape.node)):
            key = tuple(sorted((variable, term) for variable, term in row.items()))
            if key in seen or "this" not in row:
                continue
            seen.add(key)
            if shape.path is None:
                row.setdefault("value", row["this"])
            yield self._result(shape, "SPARQL", row, select=select)

    def _result(self, shape: Shape, stem: str, row: dict[str, Term], claim: str = "",
                select: Select | None = None) -> Result:
        path = Path("predicate", row["path"].value) if isinstance(row.get("path"), ox.NamedNode) else shape.path
        own = (row["message"],) if select and "message" in row else select.messages if select else ()
        return Result(
            row["this"], path, row.get("value"), component(stem), shape.node, shape.severity,
            tuple(fill(message, row) for message in own or shape.messages), select.node if select else None,
            claim or (row["claim"].value if "claim" in row else self.claim),
        )

    def _values(self, shape: Shape, source: str) -> list[Pair]:
        return self._pairs_of(shape.path, source)

    def _pairs_of(self, path: Path | None, source: str) -> list[Pair]:
        key = (str(path or ""), source)
        if key not in self._pairs:
            pattern = values_pattern(self.scope, path)
            query = f"SELECT DISTINCT {self.scope.keys} ?value WHERE {{ {source} {pattern} }}"
            self._pairs[key] = [
                (row["claim"].value if "claim" in row else self.claim, row["this"], row["value"])
                for row in self.data.rows(query, str(path))
            ]
        return self._pairs[key]

    def _source_of_values(self, shape: Shape, source: str) -> str:
        if shape.path is None:
            return source
        claim = "?claim " if self.scope.per_claim else ""
        values = values_pattern(self.scope, shape.path)
        inner = f"SELECT DISTINCT {claim}(?value AS ?next) WHERE {{ {source} {values} }}"
        return f"{{ SELECT {claim}(?next AS ?this) WHERE {{ {{ {inner} }} }} }}"

    def _needs_claims_apart(self, shape: Shape) -> bool:
        """Whether GRAPH patterns cannot say it: a path may be walked through several graphs, or the query is not ours."""
        repeated = shape.path is not None and shape.path.is_repeated
        return self.scope.per_claim and (repeated or any(constraint.select for constraint in shape.constraints))

    def _apart(self, source: str) -> Iterator[tuple["_Engine", str]]:
        """An engine for each claim with focus nodes, over its graph and the background, and the nodes listed."""
        by_claim: dict[str, list[Term]] = {}
        for claim, focus, _ in self._pairs_of(None, source):
            by_claim.setdefault(claim, []).append(focus)
        for claim, foci in sorted(by_claim.items()):
            yield _Engine(self.data.with_graph(claim), Scope(per_claim=False), claim), listed(foci)
