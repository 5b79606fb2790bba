"""The commonest expressions on the plainest terms, judged without the store: days, whole numbers and IRIs.

What is judged here is what SPARQL says of it (sections 17.3 and 17.4.1); every other expression and term is left to the store.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from operator import eq, ge, gt, le, lt, ne
from typing import Final, TypeAlias

from communique.validate.columns import Row, Terms
from communique.validate.terms import XSD

__all__ = ["judged_at_once"]

_COMPARISON: Final = re.compile(r"\(?\?(\w+)\s*(<=|>=|!=|<|>|=)\s*\?(\w+)\)?")
_REGEX: Final = re.compile(r'REGEX\(STR\(\?(\w+)\), "([^"]*)", ""\)')
_CAST: Final = re.compile(r"ISLITERAL\(<([^>]*)>\(\?(\w+)\)\)")
_SIGNS: Final = {"<": lt, ">": gt, "<=": le, ">=": ge, "=": eq, "!=": ne}
_DAY: Final = re.compile(rf'"([0-9]{{4}}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8]))"\^\^<{XSD}date>'.encode())
_WHOLE: Final = re.compile(rf'"(0|-?[1-9][0-9]{{0,17}})"\^\^<{XSD}integer>'.encode())
_PLAIN_PATTERN: Final = re.compile(r"[\^]?(?:[A-Za-z0-9/_:,# -]|\.|\(|\)|\||[*+?]|\[(?:[A-Za-z0-9_.,/:](?:-[A-Za-z0-9])?)+-?\])*[$]?")
Verdict: TypeAlias = bool | None
"""Whether an expression is true; ``None`` where the store must say."""
_Test: TypeAlias = Callable[[Terms, Row], Verdict]


def judged_at_once(terms: Terms, expression: str, names: Sequence[str], rows: Sequence[Row]) -> tuple[set[Row], Sequence[Row]]:
    """The rows for which the expression is true, and those of which the store must say."""
    test = _test(expression, tuple(names))
    if test is None:
        return set(), rows
    right, left = set(), []
    for row in rows:
        verdict = test(terms, row)
        if verdict is None:
            left.append(row)
        elif verdict:
            right.add(row)
    return right, left


@cache
def _test(expression: str, names: tuple[str, ...]) -> _Test | None:
    compared = _COMPARISON.fullmatch(expression)
    if compared is not None:
        return _comparison(names.index(compared[1]), compared[2], names.index(compared[3]))
    cast = _CAST.fullmatch(expression)
    if cast is not None:
        return _well_formed(cast[1])
    pattern = _REGEX.fullmatch(expression)
    if pattern is not None and _PLAIN_PATTERN.fullmatch(pattern[2]) and "--" not in pattern[2]:
        return _matching(pattern[2])
    return None


def _comparison(first: int, sign: str, second: int) -> _Test:
    compare = _SIGNS[sign]

    def test(terms: Terms, row: Row) -> Verdict:
        one, other = terms.written(row[first]) if row[first] else b"", terms.written(row[second]) if row[second] else b""
        day, another = _DAY.fullmatch(one), _DAY.fullmatch(other)
        if day and another:
            return bool(compare(day[1], another[1]))
        number, beside = _WHOLE.fullmatch(one), _WHOLE.fullmatch(other)
        if number and beside:
            return bool(compare(int(number[1]), int(beside[1])))
        if one[:1] == other[:1] == b"<" and sign in {"=", "!="}:
            return bool(compare(one, other))
        return None

    return test


def _well_formed(datatype: str) -> _Test | None:
    form = {XSD + "date": _DAY, XSD + "integer": _WHOLE}.get(datatype)
    return None if form is None else lambda terms, row: True if form.fullmatch(terms.written(row[0])) else None


def _matching(pattern: str) -> _Test:
    """The pattern as Python reads it, for text without escapes; the end is the end, and not the last line's."""
    search = re.compile(pattern.removesuffix("$") + (r"\Z" if pattern.endswith("$") else "")).search

    def test(terms: Terms, row: Row) -> Verdict:
        written = terms.written(row[0])
        return search(written[1:-1].decode()) is not None if written[:1] == b"<" else None

    return test
