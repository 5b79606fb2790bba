"""Which entities are worth asking: those that share a word of a name, as spelt or by its bones, or a code; never all of them."""

from collections.abc import Iterator
from itertools import pairwise

from communique.matching.judging import Asked
from communique.matching.persons import person_name
from communique.matching.profiles import Profile, codes_of
from communique.matching.romanisation import tokens
from communique.matching.spelling import keys
from communique.matching.titles import bare_title, folded

__all__ = ["Index"]

_COMMON = 400
"""A key of more entities than this is used only where a form has no rarer one."""


class Index:
    """Entities by the keys of their names."""

    def __init__(self) -> None:
        self._under: dict[tuple[str, str], dict[str, None]] = {}

    def add(self, profile: Profile) -> None:
        """Put an entity under every key of its names and codes; names that it had before stay."""
        for name in sorted(profile.names):
            for key in _keys(profile.kind, name):
                self._under.setdefault((profile.kind, key), {})[profile.id] = None
        for scheme, code in profile.codes.items():
            self._under.setdefault((profile.kind, f"{scheme}={code}"), {})[profile.id] = None
        if profile.polity:
            self._under.setdefault((profile.kind, f"={profile.polity}"), {})[profile.id] = None

    def near(self, asked: Asked, polity: str = "") -> Iterator[str]:
        """The ids of the entities that may be meant, in order; ``polity`` is the State of the table that is."""
        codes = (f"{scheme}={code}" for scheme, code in codes_of(asked.clues.notation).items())
        wanted = {*_keys(asked.kind, asked.form), *codes, f"={polity}"}
        buckets = sorted((found for key in wanted if (found := self._under.get((asked.kind, key)))), key=len)
        met: set[str] = set()
        for bucket in buckets:
            if not met or len(bucket) <= _COMMON:
                met.update(bucket)
        return iter(sorted(met))


def _keys(kind: str, name: str) -> set[str]:
    if kind == "Person":
        words = person_name(name).words
        joined = {first + second for first, second in pairwise(words)}
        return {key for word in {*words, *joined} if len(word) > 1 for key in keys(word)}
    if kind == "Office":
        return {bare_title(name, ()), *_starts(bare_title(name, ()))}
    return {folded(name), *(word for word in tokens(name) if len(word) > 3)} if kind == "State" else {folded(name)}


def _starts(title: str) -> Iterator[str]:
    """The title and its beginnings, since what follows may be the name of its State."""
    words = title.split()
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))
