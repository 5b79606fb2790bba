"""Expressions of SPARQL judged by the store, for many rows in one query: no operator and no function is written anew."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from communique.findings import CannotGoOn
from communique.validate.columns import Row, Terms
from communique.validate.plain import judged_at_once

__all__ = ["BlankNodes", "Row", "expressed", "passing"]

_SIZE = 5_000
_EMPTY = ox.Store()


class BlankNodes(Exception):
    """A row has a blank node, which no query can name."""


def passing(terms: Terms, expression: str, names: Sequence[str], rows: Sequence[Row], prologue: str = "") -> set[Row]:
    """The rows for which the expression is true; where it raises an error it is not."""
    right, rows = judged_at_once(terms, expression, names, rows)
    if not rows:
        return right
    found = _asked(terms, names, rows, f"{prologue}SELECT ?_row WHERE {{ %s FILTER({expression}) }}")
    right.update(rows[int(solution[0].value)] for solution in found)
    return right


def expressed(terms: Terms, expression: str, names: Sequence[str], rows: Sequence[Row], prologue: str = "") -> dict[Row, int]:
    """The value of the expression for each row; none where it raises an error."""
    found = _asked(terms, names, rows, f"{prologue}SELECT ?_row ?_value WHERE {{ %s BIND(({expression}) AS ?_value) }}")
    return {rows[int(row.value)]: terms.number(value) for row, value in found if value is not None}


def _asked(terms: Terms, names: Sequence[str], rows: Sequence[Row], query: str) -> Iterator[ox.QuerySolution]:
    head = f"VALUES (?_row {' '.join(f'?{name}' for name in names)})"
    for start in range(0, len(rows), _SIZE):
        listed = " ".join(
            f"({number} {' '.join(_word(terms, term) for term in row)})"
            for number, row in enumerate(rows[start:start + _SIZE], start)
        )
        try:
            found = _EMPTY.query(query.replace("%s", f"{head} {{ {listed} }}", 1))
        except SyntaxError as problem:
            raise CannotGoOn(f"{query}: not valid SPARQL: {problem}; mend the expression") from problem
        assert isinstance(found, ox.QuerySolutions)
        yield from found


def _word(terms: Terms, number: int) -> str:
    if not number:
        return "UNDEF"
    written = terms.written(number)
    if written.startswith(b"_:"):
        raise BlankNodes
    return written.decode()
