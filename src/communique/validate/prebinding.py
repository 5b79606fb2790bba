"""Pre-binding of ``$this`` in SPARQL constraints (SHACL section 5.3) for all focus nodes of a shape in one query.

SHACL substitutes the focus node for ``$this`` throughout. Here every group in which ``$this`` stands is joined with the
pattern that finds the focus nodes, which gives the same rows as long as the query keeps to section 5.2.1.
"""

from collections.abc import Iterator
from functools import cache

from communique.findings import CannotGoOn
from communique.sparql import Token, close_of, tokens
from communique.validate.existence import joined_existence

__all__ = ["prebound", "refuse_ill_formed"]

_REFUSED = {"MINUS": "MINUS", "VALUES": "VALUES", "SERVICE": "SERVICE", "GRAPH": "GRAPH", "LIMIT": "LIMIT",
            "OFFSET": "OFFSET", "FROM": "FROM"}
_AGGREGATES = {"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"}


def refuse_ill_formed(query: str, shape: str) -> None:
    """Raises ``CannotGoOn`` naming the shape where the query is not one that can be pre-bound (SHACL 5.2.1, 5.3.2)."""
    found = tokens(query)
    for before, token in zip([Token("mark", "", 0, 0), *found], found, strict=False):
        if token.word in _REFUSED:
            raise CannotGoOn(f"{shape}: {_REFUSED[token.word]} in sh:select is not supported; write it without")
        if before.word == "AS" and token.variable == "this":
            raise CannotGoOn(f"{shape}: sh:select assigns $this, which is given; use another variable")
        if token.variable in {"currentShape", "shapesGraph"} or (token.kind == "variable" and token.variable == "PATH"):
            raise CannotGoOn(f"{shape}: {token.text} in sh:select is not supported here; write it without")
    for number, (head, tail) in enumerate(_selections(found)):
        if not any(token.variable == "this" or (token.word == "*" and number == 0) for token in head):
            raise CannotGoOn(f"{shape}: a SELECT in sh:select does not project $this; add it")
        grouped = "GROUP" in {token.word for token in tail}
        if not grouped and _AGGREGATES.intersection(token.word for token in head):
            raise CannotGoOn(f"{shape}: sh:select aggregates without GROUP BY; group by $this")


def _selections(found: list[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """What stands between each SELECT and its group, and what follows that group up to the end of the one around it."""
    for start, token in enumerate(found):
        if token.word == "SELECT":
            opened = next(i for i in range(start, len(found) + 1) if i == len(found) or found[i].word == "{")
            closed = close_of(found, opened)
            end = next((i for i in range(closed + 1, len(found)) if found[i].word == "}"), len(found))
            yield found[start:opened], found[closed:end]


def prebound(query: str, source: str) -> str:
    """The query with the pattern ``source``, which binds ``?this``, joined to each group that speaks of ``$this``.

    Groups of EXISTS see the binding of the row they filter and stay as they are.
    """
    return f" {source} ".join(_pieces(query))


@cache
def _pieces(query: str) -> tuple[str, ...]:
    """The query cut where the focus nodes are joined."""
    query = joined_existence(query)
    found = tokens(query)
    cuts = [found[position].end for position in range(len(found)) if _is_joined(found, position)]
    return tuple(query[start:end] for start, end in zip([0, *cuts], [*cuts, len(query)], strict=True))


def _is_joined(found: list[Token], position: int) -> bool:
    if found[position].word != "{":
        return False
    is_first = all(token.word != "{" for token in found[:position])
    before = found[position - 1].word if position else ""
    following = found[position + 1].word if position + 1 < len(found) else ""
    if before == "EXISTS" or following == "SELECT":
        return False
    return is_first or "this" in _directly(found, position)


def _directly(found: list[Token], opened: int) -> set[str]:
    """The variables in a group, those of groups inside it left out."""
    depth = 0
    names = set()
    for token in found[opened:]:
        depth += {"{": 1, "}": -1}.get(token.word, 0)
        if depth == 0:
            break
        if depth == 1:
            names.add(token.variable)
    return names
