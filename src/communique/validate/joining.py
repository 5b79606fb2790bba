"""Plans of queries carried out on the columns: rows of numbers are joined step by step, and expressions are judged by the store."""

from collections.abc import Iterable, Sequence

from communique.validate.batches import Row, expressed, passing
from communique.validate.columns import NODE, Key
from communique.validate.facts import Facts
from communique.validate.paths import Path
from communique.validate.patterns import NotJoined
from communique.validate.planning import CLAIM, THIS, Ask, Either, Hop, Kept, Maybe, Named, Plan
from communique.validate.terms import Term

__all__ = ["joined"]


def joined(plan: Plan, facts: Facts, foci: Iterable[Key], prologue: str) -> list[tuple[Key, dict[str, Term]]]:
    """Each focus node with a row, once, of the projected variables; raises ``NotJoined`` where a step starts from nothing."""
    assert plan.projected is not None
    empty = (0,) * (plan.width - 2)
    rows = _Joiner(facts, prologue).run(plan, [(key & ~NODE, key & NODE, *empty) for key in foci])
    places = plan.projected
    distinct = dict.fromkeys((row[CLAIM] | row[THIS], *(row[place] for place in places.values())) for row in rows)
    term = facts.terms.term
    return [
        (key, {name: term(number) for name, number in zip(places, values, strict=True) if number})
        for key, *values in distinct
    ]


def _with(row: Row, place: int, value: int) -> Row:
    return (*row[:place], value, *row[place + 1:])


class _Joiner:
    def __init__(self, facts: Facts, prologue: str) -> None:
        self._facts, self._terms, self._prologue = facts, facts.terms, prologue

    def run(self, plan: Plan, rows: list[Row]) -> list[Row]:
        """The rows that match, each as often as it does."""
        for step in plan.steps:
            if not rows:
                return rows
            match step:
                case Hop():
                    rows = self._hop(step, rows)
                case Kept():
                    rows = self._kept(step, rows)
                case Named():
                    rows = self._named(step, rows)
                case Maybe():
                    rows = self._maybe(step, rows)
                case Either():
                    rows = [row for group in step.groups for row in self.run(group, rows)]
        return rows

    def _hop(self, step: Hop, rows: list[Row]) -> list[Row]:
        subject, subject_place = self._end(step.subject)
        value, value_place = self._end(step.object)
        onward = self._facts.walk(step.triple.path)
        back = self._facts.walk(Path("inverse", parts=(step.triple.path,)))
        found: list[Row] = []
        for row in rows:
            start = subject or row[subject_place]
            end = value or row[value_place]
            if start:
                reached = onward(row[CLAIM] | start)
                if end:
                    if end in reached:
                        found.append(row)
                elif reached:
                    found.extend((*row[:value_place], one, *row[value_place + 1:]) for one in reached)
            elif end:
                reached = back(row[CLAIM] | end)
                found.extend((*row[:subject_place], one, *row[subject_place + 1:]) for one in reached)
            else:
                raise NotJoined("a pattern with nothing known")
        return found

    def _end(self, end: Term | int) -> tuple[int, int]:
        """The number of a term, or else the place of a variable."""
        return (0, end) if isinstance(end, int) else (self._terms.number(end), 0)

    def _kept(self, step: Kept, rows: list[Row]) -> list[Row]:
        if step.is_plain:
            ask = step.asks[0]
            alive = self._alive(ask, rows)
            return [row for row in rows if (_shared(ask, row) in alive) != ask.negated]
        for ask in step.asks:
            alive = self._alive(ask, rows)
            rows = [_with(row, ask.flag, self._truth(_shared(ask, row) in alive)) for row in rows]
        asked = {tuple(row[place] for place in step.places) for row in rows}
        right = passing(self._terms, step.expression.text, step.names, sorted(asked), self._prologue)
        return [row for row in rows if tuple(row[place] for place in step.places) in right]

    def _truth(self, value: bool) -> int:
        return self._terms.numbers[b'"%s"^^<http://www.w3.org/2001/XMLSchema#boolean>' % (b"true" if value else b"false")]

    def _alive(self, ask: Ask, rows: Sequence[Row]) -> set[Row]:
        """What rows share with a group, where the group has a match."""
        empty = [0] * len(rows[0])
        seeds: list[Row] = []
        kinds = list(dict.fromkeys(_shared(ask, row) for row in rows))
        for number, kind in enumerate(kinds):
            seed = empty.copy()
            for place, value in zip((CLAIM, *ask.shared), kind, strict=True):
                seed[place] = value
            seed[ask.mark] = number
            seeds.append(tuple(seed))
        return {kinds[row[ask.mark]] for row in self.run(ask.group, seeds)}

    def _named(self, step: Named, rows: list[Row]) -> list[Row]:
        asked = {tuple(row[place] for place in step.places) for row in rows}
        values = expressed(self._terms, step.expression.text, step.names, sorted(asked), self._prologue)
        return [_with(row, step.place, values.get(tuple(row[place] for place in step.places), 0)) for row in rows]

    def _maybe(self, step: Maybe, rows: list[Row]) -> list[Row]:
        marked = [_with(row, step.mark, number) for number, row in enumerate(rows)]
        found = self.run(step.group, marked)
        matched = {row[step.mark] for row in found}
        return [*found, *(row for number, row in enumerate(marked) if number not in matched)]


def _shared(ask: Ask, row: Row) -> Row:
    return (row[CLAIM], *(row[place] for place in ask.shared))
