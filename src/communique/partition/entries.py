"""What the index takes in of a record: its place, its content and its reach, all as numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.partition.reach import Reach, key_of

__all__ = ["Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record's place and content as numbers: what `Index.add` takes."""

    record: int
    home: int
    source: int
    type: str
    line: int
    digest: bytes
    states: tuple[int, ...]
    uses: tuple[int, ...]
    joins: tuple[tuple[int, int], ...]
    lives: tuple[tuple[int, int], ...]
    background: tuple[tuple[int, int], ...]
    offices: tuple[int, ...]
    premises: tuple[int, ...]
    said: int
    stated: int
    has_text: bool

    @classmethod
    def of(cls, reach: Reach, line: int, digest: bytes, offices: Iterable[str], *, said: int, stated: int, has_text: bool) -> "Entry":
        """The entry of a record's reach.

        ``offices`` are those that its titles may mean, ``said`` is a number for a claim's content, ``stated`` for what of the
        record is background to others, ``has_text`` says whether a source has a stored text.
        """
        def pairs(found: Sequence[tuple[str, str]]) -> tuple[tuple[int, int], ...]:
            return tuple((key_of(one), key_of(other)) for one, other in found)

        def keys(found: Iterable[str]) -> tuple[int, ...]:
            return tuple(key_of(name) for name in found)

        home = key_of(reach.home) if reach.home else 0
        return cls(key_of(reach.name), home, key_of(reach.source) if reach.source else 0, reach.type, line, digest, keys(reach.states),
                   keys(reach.uses), pairs(reach.joins), pairs(reach.lives), pairs(reach.background), keys(offices), keys(reach.premises),
                   said, stated, has_text)
