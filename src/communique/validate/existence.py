"""FILTER (NOT) EXISTS over repeated paths, written as OPTIONAL with BOUND: the same rows, some hundred times sooner.

Oxigraph finds all pairs of a repeated path anew for every row that such a filter tests, but once for an OPTIONAL.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.sparql import Token, close_of, tokens

__all__ = ["joined_existence"]


@dataclass(frozen=True, slots=True)
class _Filter:
    """A filter by its tokens: ``first`` is FILTER, ``opened`` and ``closed`` are the brackets of its group."""

    first: int
    opened: int
    closed: int
    negated: bool


def joined_existence(query: str) -> str:
    """The query, its repeated filters joined; unchanged where it groups rows or has groups of other kinds.

    Rows may come several times. Variables of the filter's own are renamed, so that they stay its own.
    """
    found = tokens(query)
    main = next((i for i, token in enumerate(found) if token.word == "{"), len(found))
    end = close_of(found, main)
    filters = list(_filters(found, main, end))
    inside = {i for one in filters for i in range(one.first, one.closed + 1)}
    outside = [token for i, token in enumerate(found) if i not in inside]
    if any(token.word == "GROUP" for token in outside) or sum(token.word == "{" for token in outside) != 1:
        return query
    known = {token.variable for token in outside}
    pieces, tail, position = [], [], 0
    for number, one in enumerate(filters, 1):
        group = found[one.opened + 1:one.closed]
        if not _is_slow(group, known):
            continue
        pieces.append(query[position:found[one.first].start])
        position = found[one.closed].end
        flag = f"?found{number}"
        tail.append(f" OPTIONAL {{ {_renamed(query, group, known, number)} BIND(true AS {flag}) }}"
                    f" FILTER({'!' if one.negated else ''}BOUND({flag}))")
    return "".join([*pieces, query[position:found[end].start], *tail, query[found[end].start:]]) if tail else query


def _filters(found: list[Token], main: int, end: int) -> Iterator[_Filter]:
    position = main + 1
    while position < end:
        words = [token.word for token in found[position:position + 4]]
        if words[:3] == ["FILTER", "EXISTS", "{"] or words == ["FILTER", "NOT", "EXISTS", "{"]:
            opened = position + words.index("{")
            closed = close_of(found, opened)
            yield _Filter(position, opened, closed, words[1] == "NOT")
            position = closed
        position += 1


def _is_slow(group: list[Token], known: set[str]) -> bool:
    """Whether a flat group walks a repeated path from the focus node or to a variable of its own.

    Between two other variables, which the row binds, it is quick as it stands.
    """
    flat = all(token.word != "{" for token in group)
    repeated = any(token.word in {"*", "+"} for token in group)
    return flat and repeated and any(token.variable and token.variable not in known - {"this"} for token in group)


def _renamed(query: str, group: list[Token], known: set[str], number: int) -> str:
    """The group's text with other names for the variables that are its own."""
    pieces, position = [], group[0].start
    for token in group:
        if token.variable and token.variable not in known:
            pieces += [query[position:token.start], f"?{token.variable}_{number}"]
            position = token.end
    return "".join([*pieces, query[position:group[-1].end]])
