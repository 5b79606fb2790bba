"""Which entities are worth asking: those that share words of a name, as spelt or by their bones, or a code; never all of them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from communique.matching.asking import Asked
from communique.matching.persons import PersonName, person_name
from communique.matching.profiles import Profile, codes_of
from communique.matching.romanisation import tokens
from communique.matching.spelling import keys
from communique.matching.titles import bare_title, folded

__all__ = ["Index"]

_SHARED = 2
"""So many words two names of several words must share."""


class Index:
    """Entities by the keys of their names."""

    def __init__(self) -> None:
        self._under: dict[tuple[str, str], set[str]] = {}
        self._words: dict[str, int] = {}
        """The whole words of a person's shortest name."""

    def add(self, profile: Profile) -> None:
        """Put an entity under every key of its names and codes; names that it had before stay."""
        found = {*profile.called, f"={profile.polity}", *(f"{scheme}={code}" for scheme, code in profile.codes.items())}
        for name in profile.names:
            if profile.kind == "Person":
                person = person_name(name)
                self._words[profile.id] = min(self._words.get(profile.id, _SHARED), _whole(person))
                found.update(key for word in _words(person) for key in keys(word))
            else:
                found.update(_keys(profile.kind, name))
        for key in found:
            self._under.setdefault((profile.kind, key), set()).add(profile.id)

    def near(self, asked: Asked, polity: str = "") -> list[str]:
        """The ids of the entities that may be meant, in order; ``polity`` is the State of the table of codes that is."""
        if asked.kind == "Person":
            return sorted(self._persons(asked.person))
        codes = (f"{scheme}={code}" for scheme, code in codes_of(asked.clues.notation).items())
        wanted = {*_keys(asked.kind, asked.form), *codes, *([f"={polity}"] if polity else [])}
        return sorted(set().union(*(self._under.get((asked.kind, key), ()) for key in wanted)))

    def _persons(self, name: PersonName) -> Iterator[str]:
        shared = Counter[str]()
        for word in _words(name):
            shared.update(set().union(*(self._under.get(("Person", key), ()) for key in keys(word))))
        least = min(_SHARED, _whole(name))
        return (one for one, count in shared.items() if count >= min(least, self._words[one]))


def _whole(name: PersonName) -> int:
    return sum(len(word) > 1 for word in name.words)


def _words(name: PersonName) -> set[str]:
    """The whole words of a name, and two that follow each other written as one."""
    return {word for word in (*name.words, *(first + second for first, second in pairwise(name.words))) if len(word) > 1}


def _keys(kind: str, name: str) -> set[str]:
    if kind == "Office":
        return {bare_title(name, ()), *_starts(bare_title(name, ()))}
    return {folded(name), *(word for word in tokens(name) if len(word) > 3)} if kind == "State" else {folded(name)}


def _starts(title: str) -> Iterator[str]:
    """The title and its beginnings, since what follows may be the name of its State."""
    words = title.split()
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))
