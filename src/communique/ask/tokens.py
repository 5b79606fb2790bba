"""SPARQL text as tokens: what must be found or refused in a query is found among its tokens, never in raw text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["Token", "depth", "inline_data", "ordered_by", "projection", "tokens"]

Kind = Literal["iri", "string", "name", "variable", "tag", "number", "word", "mark"]

_ESCAPE = r"\\[_~.\-!$&'()*+,;=/?#@%]|%[0-9A-Fa-f]{2}"
_PATTERN: Final = re.compile(
    rf"""
    (?P<skip>[\s\ufeff]+|\#[^\n\r]*)
  | (?P<iri><(?:[^\x00-\x20<>"{{}}|^`\\]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*>)
  | (?P<string>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<name>(?:[^\W\d](?:[\w.\-]*[\w\-])?)?:(?:(?:[\w:.\-]|{_ESCAPE})*(?:[\w:\-]|{_ESCAPE}))?)
  | (?P<variable>[?$]\w+)
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token of SPARQL 1.1 (section 19.8) and the code points it takes up; blanks and comments are none."""

    kind: Kind
    text: str
    start: int
    end: int

    def says(self, word: str) -> bool:
        """Whether this is the keyword (case does not count) or the mark."""
        return self.kind in {"word", "mark"} and self.text.upper() == word

    @property
    def variable(self) -> str:
        """The name of a variable, without ``?`` or ``$``; empty for any other token."""
        return self.text[1:] if self.kind == "variable" else ""


def tokens(text: str) -> list[Token]:
    """The tokens of a query, in order."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup
        if kind is not None and kind != "skip":
            yield Token(kind, match.group(), match.start(), match.end())  # type: ignore[arg-type]


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
