"""How far a record reaches, read from the record alone: what it states something of, what it names, and what these belong to.

Things that many records name (States, people, offices, bodies, places) are *hubs*: what they are is background to a part. All other
things (events, tenures, instruments, situations) that a record joins are decided on together.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from communique.iris import PREFIXES
from communique.vocabulary import terms

__all__ = ["Reach", "is_hub", "key_of", "reach_of"]

HUBS: Final = frozenset({"state", "person", "office", "organisation", "place"})
"""The kinds of ids that many records name."""

LIVES: Final = frozenset({"holder", "post", "principal", "ofState", "originalState", "resultingState", "continuator"})
"""Keys that make a thing part of the life of a hub: its tenures, birth and death, beginning, end and succession."""

_NAMES: Final = ("Ruling", "Identity", "Distinction", "Gap")
_ABOUT: Final = ("ofSubject", "event", "events")


@dataclass(frozen=True, slots=True)
class Reach:
    """What one record bears on; names are ids as written, relative to the base.

    ``states``: what it states something of (a ruling: what it rules on; an entity's record: itself). ``uses``: everything it
    names. ``joins``: pairs that are decided on together. ``lives``: a hub and what belongs to its life. ``background``: from a
    hub, or from what belongs to its life, to what is said of it. ``titles``: titles as styled. ``premises``: claims it rests on.
    """

    name: str
    type: str
    source: str
    states: tuple[str, ...]
    uses: tuple[str, ...]
    joins: tuple[tuple[str, str], ...]
    lives: tuple[tuple[str, str], ...]
    background: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    premises: tuple[str, ...]

    @property
    def home(self) -> str:
        """The thing with which the record is built; empty for records that are about no one thing."""
        own = next((name for name in self.states if not is_hub(name)), "")
        return own or next(iter(self.states), "") or (min(self.uses, default="") if self.type == "Claim" else "")


def is_hub(name: str) -> bool:
    """Whether an id is that of a thing that many records name."""
    return name.partition("/")[0] in HUBS


def key_of(name: str) -> int:
    """The number by which an index knows an id: 61 bits of its BLAKE2b digest, so that every process gives the same one.

    The two lowest bits say what it is: 0 no hub, 1 a hub, 3 an office.
    """
    kind = name.partition("/")[0]
    mark = 3 if kind == "office" else 1 if kind in HUBS else 0
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big") >> 3 << 2 | mark


def reach_of(record: Mapping[str, Any]) -> Reach:
    """The reach of a record in the form in which files have it; of one that is not in order as far as it can be read."""
    name, kind = str(record.get("id", "")), str(record.get("type", ""))
    found = _Found()
    nodes = [node for node in _each(record.get("states")) if isinstance(node, dict)]
    if kind == "Claim":
        for node in nodes:
            found.node(node)
        for mention in _each(record.get("mentions")):
            if isinstance(mention, dict):
                found.uses.update(_texts(mention.get("refers")))
                found.titles.update(_texts(mention.get("title")))
        for entry in _each(record.get("by")):
            if isinstance(entry, dict):
                found.premises.update(_texts(entry.get("premises")))
                found.uses.update(value for value in _texts(entry.get("value")) if "/" in value)
        found.uses.update(value for key in ("saidBy", "inText") for value in _texts(record.get(key)))
        found.join(one for one in found.states if not is_hub(one))
        found.joins += [(one, one) for one in found.states if is_hub(one)]
    elif kind in _NAMES:
        found.states.update(dict.fromkeys(value for key in _ABOUT for value in _texts(record.get(key))))
        found.premises.update(value for key in ("prefers", "over", "claims") for value in _texts(record.get(key)))
        found.uses.update(_texts(record.get("sources")))
        found.join(one for one in found.states if not is_hub(one))
        found.joins += [(one, one) for one in found.states if is_hub(one)]
    else:
        found.uses.update(value for key, value in _links(record) if key not in ("id", "source"))
        found.premises.update(one for one in found.uses if one.startswith("claim/"))
        if kind not in ("Coverage", "Retired", "Dataset", "Unclaimed"):
            found.states[name] = None
            found.background.update((name, value) for value in found.uses)
            found.join([name, *(value for value in sorted(found.uses) if not is_hub(name) and not is_hub(value))])
    return Reach(name, kind, str(record.get("source", "")), tuple(found.states), tuple(sorted(found.uses | set(found.states))),
                 tuple(found.joins), tuple(found.lives), tuple(sorted(found.background)), tuple(sorted(found.titles)),
                 tuple(sorted(found.premises)))  # fmt: skip


class _Found:
    """What is found while a record is read."""

    def __init__(self) -> None:
        self.states: dict[str, None] = {}
        self.uses: set[str] = set()
        self.joins: list[tuple[str, str]] = []
        self.lives: list[tuple[str, str]] = []
        self.background: set[tuple[str, str]] = set()
        self.titles: set[str] = set()
        self.premises: set[str] = set()

    def node(self, node: Mapping[str, Any]) -> None:
        """Take in what a claim states of one thing."""
        subject = str(node.get("id", ""))
        self.states[subject] = None
        links = list(_links(node))
        belongs = any(key in LIVES for key, _ in links)
        for key, value in links:
            self.uses.add(value)
            if key in LIVES:
                self.lives.append((value, subject))
            if not is_hub(subject) and (not is_hub(value) or key == "post"):
                self.joins.append((subject, value))
            if belongs or is_hub(subject):
                self.background.add((subject, value))

    def join(self, names: Iterable[str]) -> None:
        """Join things one to the next, and what stands alone to itself."""
        ordered = list(names)
        self.joins += zip(ordered, ordered[1:] or ordered, strict=False)


def _links(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The ids that stand as values in a node, each with its key."""
    for key, value in node.items():
        if key in _linking():
            yield from ((key, text) for text in _texts(value) if "/" in text and "://" not in text)


@cache
def _linking() -> frozenset[str]:
    """The keys whose values are ids."""
    inner = {"states", "mentions", "by", "quote", "source"}
    return frozenset(name for name, term in terms().items() if term.coercion == "@id" and name not in inner and name not in PREFIXES)


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    return [one for one in _each(value) if isinstance(one, str)]
