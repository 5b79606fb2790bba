"""How two forms of a person's name agree: by surname alone, by initials, by whole names in either order; or clash, as father and son do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from communique.matching.romanisation import latin, tokens
from communique.matching.spelling import KOREAN_SURNAMES, korean, likeness

__all__ = ["Accord", "PersonName", "agree", "is_of_one_surname", "nicknamed", "person_name"]

Level = Literal["none", "single", "initial", "part", "whole"]
"""No agreement; one word; a surname and initials; two or more words of a longer name; every word of both."""

_HONORIFICS = frozenset((
    "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "dame", "hh", "hrh", "hm", "he", "sheikh", "shaikh", "shaykh", "sheik",
    "prince", "princess", "king", "queen", "emperor", "empress", "shah", "sultan", "emir", "amir", "pope", "general", "gen", "colonel",
    "col", "marshal", "admiral", "captain", "major", "lieutenant", "president", "comrade", "archduke", "duke", "grand", "crown", "his",
    "her", "highness", "majesty", "excellency", "ratu", "tunku", "tengku", "datuk", "tan", "sri", "imam", "ayatollah",
))  # fmt: skip
_PARTICLES = frozenset((
    "al", "el", "ul", "ad", "as", "ash", "ar", "ud", "bin", "ben", "ibn", "bint", "of", "de", "del", "della", "di", "da", "do", "dos",
    "das", "du", "van", "von", "der", "den", "ter", "zu", "la", "le", "los", "las", "y", "e", "af", "av", "the",
))  # fmt: skip
_NUMBERS = re.compile(r"\b(II|III|IV|VI{1,3}|IX|XI{0,3}|XIV|XVI?|Jr|Sr|jr|sr|2nd|3rd)\b\.?|(?<=\w )(I|V|X)$")
_ASIDE = re.compile(r"\(([^)]*)\)|[\"“”]([^\"“”]*)[\"“”]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a name that tell a person, in small Latin letters, and its number (III, jr) where it bears one."""

    form: str
    words: tuple[str, ...]
    number: str

    @property
    def is_korean(self) -> bool:
        """Whether it may be a Korean name: three or fewer syllables with a Korean surname before or behind."""
        longest = 11 if len(self.words) == 2 else 6
        has_surname = not KOREAN_SURNAMES.isdisjoint({self.words[0], self.words[-1]})
        return 2 <= len(self.words) <= 3 and has_surname and max(map(len, self.words)) <= longest


@dataclass(frozen=True, slots=True)
class Accord:
    """How two names agree: ``slips`` counts words that differ by a slip of typing, ``clash`` says why they cannot be of one person."""

    level: Level
    slips: int = 0
    clash: str = ""
    is_exact: bool = False
    """Whether both are the same words in the same spelling."""
    words: int = 0
    """How many words of the two are one."""


@lru_cache(maxsize=1 << 16)
def person_name(form: str) -> PersonName:
    """The name without honorifics before it, particles, and what stands in brackets."""
    bare = _ASIDE.sub(" ", " ".join(form.split()))
    number = "".join(latin(found.group().strip(". ")) for found in _NUMBERS.finditer(bare))
    bare = _NUMBERS.sub(" ", bare).strip(" ,")
    last, comma, first = bare.partition(",")
    listed = tokens(f"{first} {last}" if comma and first.strip() else bare)
    while len(listed) > 1 and listed[0] in _HONORIFICS:
        listed = listed[1:]
    words = tuple(word for word in listed if word not in _PARTICLES) or listed
    return PersonName(form, words, number)


def nicknamed(form: str) -> PersonName | None:
    """The name with what stands in brackets as the given name: of Rudolphus (Ruud) Lubbers, Ruud Lubbers."""
    found = _ASIDE.search(form)
    last = form.rsplit(maxsplit=1)[-1] if form.split() else ""
    return person_name(f"{found[1] or found[2]} {last}") if found and ")" not in last else None


def is_of_one_surname(one: PersonName, other: PersonName) -> bool:
    """Whether the last words are spellings of one, which is so of kin, of namesakes, and of who goes by another given name."""
    last, end = one.words[-1:], other.words[-1:]
    return bool(last and end) and len(last[0]) > 2 and likeness(last[0], end[0]) in ("same", "spelling")


@lru_cache(maxsize=1 << 17)
def agree(one: PersonName, other: PersonName) -> Accord:
    """How the two names agree; a word of the shorter that the longer lacks is a clash."""
    if one.number and other.number and one.number != other.number:
        return Accord("none", clash=f"{one.number} and {other.number}")
    shorter, longer = sorted((one, other), key=lambda name: (len(name.words), name.words))
    if not shorter.words:
        return Accord("none", clash="no name")
    is_korean = _may_be_korean(shorter, longer)
    found = [paired for order in _orders(shorter.words) if (paired := _paired(order, longer.words, is_korean))
             and not (is_korean and _is_cut(paired, longer.words))]
    if not found:
        return Accord("none", clash=f"{shorter.form} is no form of {longer.form}")
    return min((_accord(pairs, shorter, longer) for pairs in found), key=lambda accord: (_LEVELS.index(accord.level), accord.slips))


_LEVELS: tuple[Level, ...] = ("whole", "part", "initial", "single", "none")


def _orders(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words as they stand, and with the surname at the other end, as in Eastern or Western order."""
    yield words
    if len(words) > 1:
        yield (*words[1:], words[0])
        yield (words[-1], *words[:-1])


def _may_be_korean(shorter: PersonName, longer: PersonName) -> bool:
    return longer.is_korean and (shorter.is_korean or (len(shorter.words) == 1 and shorter.words[0] in KOREAN_SURNAMES))


Pair = tuple[str, str, str]


def _is_cut(pairs: tuple[Pair, ...], longer: tuple[str, ...]) -> bool:
    """Whether one of the two syllables of a Korean given name is left out, which no form of it does: Kim Il is not Kim Il Sung."""
    return len(pairs) == 2 < len(longer) and all(word in longer for _, word, _ in pairs)


def _paired(words: tuple[str, ...], longer: tuple[str, ...], is_korean: bool) -> tuple[Pair, ...] | None:
    """Each word with its like in the longer name, in order, and how they are alike; None where one has none."""
    found: list[Pair] = []
    place, index = 0, 0
    while index < len(words):
        for spot in range(place, len(longer)):
            pair, taken, used = _pair(words, index, longer, spot, is_korean)
            if pair and not (spot > place and 1 in map(len, pair[:2])):
                found.append(pair)
                place, index = spot + used, index + taken
                break
        else:
            return None
    return tuple(found)


def _pair(words: tuple[str, ...], index: int, longer: tuple[str, ...], spot: int, is_korean: bool) -> tuple[Pair | None, int, int]:
    """A pair of words, or of one with two that are written apart elsewhere; how many words of each it takes."""
    here, there = words[index], longer[spot]
    how: str = likeness(here, there)
    if not how and is_korean and korean(here) == korean(there):
        how = "spelling"
    if not how and 1 in (len(here), len(there)) and here[:1] == there[:1]:
        how = "initial"
    if how:
        return (here, there, how), 1, 1
    if len(here) > 3 and _is_joined(here, longer[spot:spot + 2], is_korean):
        return (here, here, "same"), 1, 2
    if len(there) > 3 and _is_joined(there, words[index:index + 2], is_korean):
        return (there, there, "same"), 2, 1
    return None, 0, 0


def _is_joined(word: str, parts: tuple[str, ...], is_korean: bool) -> bool:
    whole = "".join(parts)
    return len(parts) == 2 and (word == whole or (is_korean and korean(word) == korean(whole)))


def _accord(pairs: tuple[Pair, ...], shorter: PersonName, longer: PersonName) -> Accord:
    slips = sum(how == "slip" for _, _, how in pairs)
    whole = [pair for pair in pairs if pair[2] != "initial"]
    if not whole:
        return Accord("none", clash="initials alone")
    if shorter.number and shorter.number == longer.number and len(pairs) == len(longer.words):
        return Accord("whole", slips, is_exact=all(how == "same" for _, _, how in pairs), words=len(pairs))
    if len(pairs) == 1 and (len(shorter.words) > 1 or len(longer.words) > 1):
        joined = len(shorter.words) == 1 and len(longer.words) == 2 and len(pairs[0][0]) == sum(map(len, longer.words))
        return Accord("whole" if joined else "single", slips)
    if len(pairs) == 1:
        return Accord("single", slips, is_exact=pairs[0][2] == "same")
    if len(whole) == 1:
        return Accord("initial", slips)
    if len(whole) < len(pairs) or len(pairs) < len(longer.words):
        return Accord("part", slips)
    return Accord("whole", slips, is_exact=all(how == "same" for _, _, how in pairs), words=len(pairs))
