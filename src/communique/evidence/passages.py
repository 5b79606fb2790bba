"""A stored text is searched with blanks folded; positions count code points of the text as stored.

Selectors follow the Web Annotation Data Model: TextQuoteSelector (exact, prefix, suffix), TextPositionSelector (start, end).
"""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Passage", "Quote", "StoredText", "fold"]

_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text with every run of blanks as one space, none at the ends."""
    return _BLANKS.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as a curator copied them, with the adjoining words where they occur more than once; ``line`` in the YAML."""

    exact: str
    prefix: str
    suffix: str
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a stored text: ``start`` up to but without ``end``, in code points from 0."""

    start: int
    end: int


@dataclass(frozen=True)
class StoredText:
    """The text of a source as received."""

    text: str
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> "StoredText":
        """The stored text of a file's bytes; raises ``UnicodeDecodeError`` where they are not UTF-8."""
        return cls(content.decode("utf-8"), hashlib.sha256(content).hexdigest())

    @cached_property
    def _folding(self) -> tuple[str, list[int], list[int]]:
        """The folded text, and per run of words its offset in the folded text and in the stored text."""
        parts, folded_at, stored_at, length = [], [], [], 0
        for match in re.finditer(r"\S+", self.text):
            folded_at.append(length)
            stored_at.append(match.start())
            parts.append(match.group())
            length += len(match.group()) + 1
        return " ".join(parts), folded_at, stored_at

    def find(self, quote: Quote) -> tuple[Passage, ...]:
        """Every passage that has the quote's words and, where they are given, its adjoining words; in text order."""
        folded = self._folding[0]
        exact, prefix, suffix = fold(quote.exact), fold(quote.prefix), fold(quote.suffix)
        found, at = [], folded.find(exact) if exact else -1
        while at >= 0:
            end = at + len(exact)
            before = folded[max(0, at - len(prefix) - 1):at].rstrip()
            if before.endswith(prefix) and folded[end:end + len(suffix) + 1].lstrip().startswith(suffix):
                found.append(self._passage(at, end))
            at = folded.find(exact, at + 1)
        return tuple(found)

    def _passage(self, start: int, end: int) -> Passage:
        _, folded_at, stored_at = self._folding

        def stored(offset: int) -> int:
            run = bisect_right(folded_at, offset) - 1
            return stored_at[run] + offset - folded_at[run]

        return Passage(stored(start), stored(end - 1) + 1)

    def line_of(self, offset: int) -> int:
        """The line (from 1) on which a position lies."""
        return self.text.count("\n", 0, offset) + 1

    def words(self, passage: Passage) -> str:
        """The words of a passage exactly as stored."""
        return self.text[passage.start:passage.end]
