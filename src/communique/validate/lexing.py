"""SPARQL text as tokens, enough to see its groups and variables; nothing is parsed that the store parses anyway."""

import re
from dataclasses import dataclass

__all__ = ["Token", "close_of", "tokens_of"]

_TOKEN = re.compile(
    r"(?P<skip>\#[^\n]*|\s+)"
    r"|(?P<text>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')"
    r"|(?P<iri><[^<>\"{}|^`\\\s]*>)"
    r"|(?P<variable>[?$]\w+)"
    r"|(?P<name>[\w.-]*:[\w.:%-]*)"
    r"|(?P<word>\w+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token and where it stands in the text."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """A keyword in capitals, or a mark; empty for everything else."""
        return self.text.upper() if self.kind == "word" else self.text if self.kind == "mark" else ""

    @property
    def variable(self) -> str:
        """The name of a variable without its sign; empty for everything else."""
        return self.text[1:] if self.kind == "variable" else ""


def tokens_of(query: str) -> list[Token]:
    """The tokens of a query, without blanks and comments."""
    return [Token(match.lastgroup or "", match.group(), match.start(), match.end())
            for match in _TOKEN.finditer(query) if match.lastgroup != "skip"]


def close_of(tokens: list[Token], opened: int) -> int:
    """The position of the bracket that closes the group opened at a position; the number of tokens if none does."""
    depth = 0
    for position in range(opened, len(tokens)):
        depth += {"{": 1, "}": -1}.get(tokens[position].word, 0)
        if depth == 0:
            return position
    return len(tokens)
