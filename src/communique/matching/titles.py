"""The titles of offices without the State they belong to: "President of Russia" and, of a Russian, "President" are one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from communique.matching.romanisation import tokens

__all__ = ["bare_title", "folded"]

_EMPTY = frozenset(("the", "of", "for", "to", "in", "at", "and", "a", "an"))
_ALIKE = tuple((re.compile(rf"\b{pattern}\b"), to) for pattern, to in (
    ("premier", "prime minister"), ("prime minster", "prime minister"), ("defense", "defence"), ("vice premier", "deputy prime minister"),
    ("(?:minister )?foreign affairs minister|minister foreign affairs|minister external affairs", "foreign minister"),
    ("minister (defence|finance|trade|culture|interior|justice)", r"\1 minister"),
))  # fmt: skip


@lru_cache(maxsize=1 << 15)
def folded(name: str) -> str:
    """A name in small Latin letters without marks and function words, blanks folded."""
    return " ".join("saint" if word == "st" else word for word in tokens(name) if word not in _EMPTY)


def bare_title(title: str, names: Iterable[str]) -> str:
    """The title without any of the names (of a State, or of a body) with which it ends, in one wording for each office."""
    found = folded(title)
    for name in sorted((folded(name) for name in names), key=len, reverse=True):
        if name and found.endswith(f" {name}"):
            found = found.removesuffix(f" {name}")
            break
    for pattern, to in _ALIKE:
        found = pattern.sub(to, found)
    return found
