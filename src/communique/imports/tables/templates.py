"""Templates are texts with holes: ``{column}``, or ``{entity.form}``; a hole without a value leaves nothing of its template.

A hole is written as in the URI templates of CSVW (RFC 6570, level 1) and of R2RML, but values are not percent-encoded: in ids they are
put in slug form, elsewhere they stand as they are.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TypeAlias

__all__ = ["Bindings", "fill", "fill_id", "holes", "is_template", "slug"]

Bindings: TypeAlias = Mapping[str, tuple[str, ...]]
"""What stands in the holes: the values under each name; none where the value is unknown."""

_HOLE = re.compile(r"\{([^{}]*)\}")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


@dataclass(frozen=True, slots=True)
class _Cut:
    """A template cut at its holes: texts between them, one more than there are holes."""

    texts: tuple[str, ...]
    names: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def _cut(template: str) -> _Cut:
    parts = _HOLE.split(template)
    return _Cut(tuple(parts[::2]), tuple(parts[1::2]))


def is_template(text: str) -> bool:
    """Whether the text has a hole."""
    return bool(_cut(text).names)


def holes(text: str) -> tuple[str, ...]:
    """The names in the holes of a text, in their order."""
    return _cut(text).names


def fill(template: str, bindings: Bindings) -> tuple[str, ...]:
    """The texts that a template gives: one for each value of a hole with several, none where a hole has no value."""
    return tuple(_filled(_cut(template), [bindings.get(name, ()) for name in holes(template)]))


def fill_id(template: str, bindings: Bindings) -> tuple[str, ...]:
    """The ids that a template gives, its values in slug form; of an id in a hole only what follows its last ``/``."""
    values = [tuple(slug(value.rpartition("/")[2]) for value in bindings.get(name, ())) for name in holes(template)]
    return tuple(_filled(_cut(template), values))


def _filled(cut: _Cut, values: list[tuple[str, ...]]) -> Iterator[str]:
    for chosen in product(*values):
        yield cut.texts[0] + "".join(value + text for value, text in zip(chosen, cut.texts[1:], strict=True))


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """The text in letters a to z, digits and single hyphens; letters that have no such form are named by their code points."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    letters = (letter if letter.isascii() or not letter.isalnum() else f"-u{ord(letter):x}-"
               for letter in bare if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", "".join(letters)).strip("-") or "none"
