"""SPARQL text as tokens: what must be found, refused or changed in a query is found among its tokens, never in raw text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["Token", "close_of", "tokens"]

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
        return self.word == word

    @property
    def word(self) -> str:
        """A keyword in capitals, or a mark; empty for any other token."""
        return self.text.upper() if self.kind in {"word", "mark"} else ""

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


def close_of(found: list[Token], opened: int) -> int:
    """The position of the bracket that closes the group opened at a position; the number of tokens if none does."""
    depth = 0
    for position in range(opened, len(found)):
        depth += {"{": 1, "}": -1}.get(found[position].word, 0)
        if depth == 0:
            return position
    return len(found)
