"""What the tokens of a saved or typed query tell of it: how deep it nests, its data blocks, its columns and their order."""

from collections.abc import Iterator

from communique.sparql import Token

__all__ = ["depth", "inline_data", "ordered_by", "projection", "state_tables"]


def depth(found: list[Token]) -> int:
    """The greatest number of brackets of any sort that are open at once."""
    level = deepest = 0
    for token in found:
        if token.kind == "mark":
            level += (token.text in "([{") - (token.text in ")]}")
            deepest = max(deepest, level)
    return deepest


def inline_data(found: list[Token]) -> Iterator[tuple[str, list[Token]]]:
    """Each ``VALUES ?name { … }`` over one variable: the name, and its tokens from ``{`` to ``}``."""
    for at, token in enumerate(found[:-2]):
        name, opening = found[at + 1], found[at + 2]
        if token.says("VALUES") and name.variable and opening.says("{"):
            end = next(i for i in range(at + 2, len(found)) if found[i].says("}"))
            yield name.variable, found[at + 2:end + 1]


def state_tables(found: list[Token]) -> Iterator[tuple[str, list[Token]]]:
    """Each ``VALUES (?x ?xLine) { … }`` or ``VALUES (?x ?xSince) { … }``: the ending of the name, and the tokens from ``{`` to ``}``."""
    for at, token in enumerate(found[:-5]):
        opening, name, other, closing, block = found[at + 1:at + 6]
        kind = (other.variable or "").removeprefix(name.variable or "?")
        if token.says("VALUES") and opening.says("(") and closing.says(")") and block.says("{") and kind in ("Line", "Since"):
            end = next(i for i in range(at + 5, len(found)) if found[i].says("}"))
            yield kind, found[at + 5:end + 1]


def projection(found: list[Token]) -> tuple[str, ...]:
    """The variables that the outermost SELECT projects, in order; empty for ``*`` and for other forms of query."""
    start = next((i for i, token in enumerate(found) if token.says("SELECT")), len(found))
    names, level = [], 0
    for before, token in zip(found[start:], found[start + 1:], strict=False):
        if token.says("{") or token.says("WHERE") or token.says("FROM"):
            break
        level += token.says("(") - token.says(")")
        if token.variable and (level == 0 or (level == 1 and before.says("AS"))):
            names.append(token.variable)
    return tuple(names)


def ordered_by(found: list[Token]) -> frozenset[str]:
    """The variables by which the outermost query orders its solutions."""
    level, start = 0, len(found)
    for at, token in enumerate(found):
        level += token.says("{") - token.says("}")
        if level == 0 and token.says("ORDER"):
            start = at
    return frozenset(token.variable for token in found[start:] if token.variable)
