"""How alike two names are, by the words that carry meaning; names in two scripts cannot be compared, and that is not evidence.

Word by word and not letter by letter: of "Treaty of Friendship" and "Agreement on Friendship" the words tell more than the
letters. Words count as one when few letters differ, as in two transliterations.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

__all__ = ["likeness", "script", "words"]

_EMPTY = frozenset((
    "a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
    "в", "во", "и", "к", "между", "на", "о", "об", "по", "с", "со",
))  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_ONE_WORD_FROM = 0.82


@lru_cache(maxsize=1 << 14)
def words(name: str) -> tuple[str, ...]:
    """The words of a name without case, marks and function words, each once, in their order."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(letter))
    found = _WORD.findall(unicodedata.normalize("NFC", bare))
    return tuple(dict.fromkeys(word for word in found if word not in _EMPTY))


@lru_cache(maxsize=1 << 14)
def script(name: str) -> str:
    """The script of the first letter, as Unicode names it (LATIN, CYRILLIC, HANGUL); empty where there is no letter."""
    first = next((letter for letter in name if letter.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""


def likeness(these: Iterable[str], those: Iterable[str], *, least: int = 3) -> float | None:
    """How alike the closest two names are, from 0 to 1; None where no two are of one script and have ``least`` words each.

    Twice the words in common over the words of both (Dice's coefficient).
    """
    pairs = [(words(one), words(other)) for one, other in product(sorted(these), sorted(those)) if script(one) == script(other)]
    return max((_dice(one, other) for one, other in pairs if min(len(one), len(other)) >= least), default=None)


@lru_cache(maxsize=1 << 14)
def _dice(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    left = [word for word in other if word not in one]
    common = len(other) - len(left)
    for word in (word for word in one if word not in other):
        twin = next((near for near in left if _is_one_word(word, near)), None)
        if twin is not None:
            left.remove(twin)
            common += 1
    return 2 * common / (len(one) + len(other))


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words of some length differ in few letters; numbers are one only when equal."""
    if one.isdecimal() or other.isdecimal() or min(len(one), len(other)) < 4:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ONE_WORD_FROM
